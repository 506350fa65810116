"""The dates of published dialogues: when to take part, until when, when the answer comes (I10)."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from dialogs.models import Cancellation, Event, InformationMeeting, Occasion, State
from dialogs.models.record import local_date
from dialogs.publication.cases import published_cases
from dialogs.publication.topics import Topic

from .dates import Date

#: In a calendar of many dialogues; that of one holds them all.
LOOKS_BACK = datetime.timedelta(days=90)
MOST = 500


def published_dates(topic: Topic, on: datetime.date) -> Iterator[Date]:
    """Three queries, however many dialogues."""
    since = datetime.date.min if topic.dialog else on - LOOKS_BACK
    cases = {case.pk: case for case in _cases(topic, on, since)}
    for case in cases.values():
        yield from _days(case)
    occasions = Occasion.objects.filter(dialog__in=cases, starts_at__date__gte=since)
    for occasion in occasions.select_related("method").order_by("starts_at", "pk"):
        yield _occasion(occasion, cases[occasion.dialog_id])


def _cases(topic: Topic, on: datetime.date, since: datetime.date) -> Iterable[Any]:
    events = Event.objects.filter(dialog=OuterRef("pk"))
    held = InformationMeeting.objects.current().filter(dialog=OuterRef("pk"))
    cases = published_cases(on).annotate(
        changed_at=Subquery(events.order_by("-sequence").values("at")[:1]),
        begun_at=Subquery(events.filter(step="decide_dialog").order_by("-sequence").values("at")[:1]),
        is_broken_off=Exists(Cancellation.objects.filter(dialog=OuterRef("pk"))),
        held_on=Subquery(held.values("held_on")[:1]),
    )
    if topic.dialog:
        return cases.filter(pk=topic.dialog)
    if topic.committee:
        cases = cases.filter(committee=topic.committee)
    is_near = Q(ends_on__gte=since) | Q(feedback_date__gte=since) | ~Q(state=State.COMPLETED)
    return cases.filter(is_near).order_by("-pk")[:MOST]


def _days(case: Any) -> Iterator[Date]:
    if case.ends_on:
        title = _("Last day to take part: %(title)s")
        yield _day(case, "last-day", title, case.ends_on, is_cancelled=case.is_broken_off)
    if case.answered_at:
        title = _("The committee answered: %(title)s")
        yield _day(case, "answer", title, local_date(case.answered_at), page="public:feedback")
    elif case.feedback_date:
        yield _day(case, "answer", _("The committee answers at the latest: %(title)s"), case.feedback_date)
    if case.held_on:
        yield _day(case, "information", _("Information meeting held: %(title)s"), case.held_on)
    elif case.state == State.INFORMATION and case.due_on:
        yield _day(case, "information", _("Information meeting at the latest: %(title)s"), case.due_on)


def _day(
    case: Any,
    kind: str,
    title: str,
    day: datetime.date,
    page: str = "public:dialog",
    is_cancelled: bool = False,
) -> Date:
    return Date(
        name=f"resident-{kind}-{case.number}",
        title=title % {"title": case.title},
        starts=day,
        path=reverse(page, args=[case.slug]),
        is_cancelled=is_cancelled,
        sequence=case.version,
        changed_at=case.changed_at,
    )


def _occasion(occasion: Occasion, case: Any) -> Date:
    """What was still planned when the committee broke the dialogue off does not take place."""
    is_off = case.is_broken_off and occasion.status == Occasion.Status.PLANNED
    return Date(
        name=f"resident-occasion-{occasion.key}",
        title=f"{occasion.method.name}: {case.title}",
        starts=occasion.starts_at,
        ends=occasion.ends_at,
        place=occasion.place,
        path=reverse("public:dialog", args=[case.slug]),
        is_cancelled=occasion.status == Occasion.Status.CANCELLED or is_off,
        # A dialogue that is broken off is another version of all that was planned in it.
        sequence=occasion.revision + (1 if is_off else 0),
        told_at=case.begun_at,
    )
