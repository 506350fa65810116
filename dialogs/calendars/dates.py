"""Which dates stand in a body's calendar: meetings, promised answers, last days, occasions, follow-ups.

Of a case its title and number alone, of an occasion its method and place: nothing that residents wrote.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, F, Max, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from committees.models import Committee, Meeting, Office
from dialogs.meetings.facts import OWES_AN_ANSWER
from dialogs.models import Dialog, Occasion, State
from dialogs.models.dialog import DialogQuerySet

LOOKS_BACK = datetime.timedelta(days=365)
RUNNING = (State.EXECUTION, State.FEEDBACK)


@dataclass(frozen=True)
class Date:
    """A day, or a moment with perhaps an end. `name` is the same for ever, however the date moves."""

    name: str
    title: str
    starts: datetime.date
    path: str
    ends: datetime.datetime | None = None
    place: str = ""
    is_cancelled: bool = False
    #: Grows with every change of what the date is read from.
    sequence: int = 0
    changed_at: datetime.datetime | None = None
    #: When it was first told of, where nobody noted when it changed.
    told_at: datetime.datetime | None = None


def dates_of(body: Committee | Office, on: datetime.date) -> Iterator[Date]:
    """Four queries, however much there is."""
    ours: dict[str, Any] = {str(body._meta.model_name): body}
    cases = Dialog.objects.filter(**ours, state__in=RUNNING)
    yield from _meetings(body, on)
    yield from _days(cases)
    yield from _occasions(cases, on)
    yield from _follow_ups(Dialog.objects.filter(**ours, follow_up_on__isnull=False))


def _meetings(body: Committee | Office, on: datetime.date) -> Iterator[Date]:
    """A committee's own; for an office those of the committees that it works for now."""
    if isinstance(body, Committee):
        whose = Q(committee=body)
    else:
        whose = Q(committee__in=Dialog.objects.open().filter(office=body).values("committee"))
    meetings = Meeting.objects.filter(whose, date__gte=on - LOOKS_BACK).select_related("committee")
    for meeting in meetings.order_by("date", "pk"):
        yield Date(
            name=f"meeting-{meeting.pk}",
            title=_("Meeting: %(committee)s") % {"committee": meeting.committee},
            starts=meeting.date,
            path=reverse("staff:meeting", args=[meeting.committee.slug, meeting.date]),
        )


def _days(cases: DialogQuerySet) -> Iterator[Date]:
    owes = ExpressionWrapper(OWES_AN_ANSWER, output_field=BooleanField())
    running: Any = cases.annotate(owes=owes, changed_at=Max("events__at")).order_by("pk")
    for dialog in running:
        yield _day(dialog, "last-day", _("Last day to take part: %(title)s"), dialog.ends_on)
        if dialog.owes:
            yield _day(dialog, "answer", _("Residents hear back: %(title)s"), dialog.feedback_date)


def _follow_ups(cases: DialogQuerySet) -> Iterator[Date]:
    closed: Any = cases.annotate(changed_at=Max("events__at")).order_by("pk")
    for dialog in closed:
        yield _day(dialog, "effect", _("Follow up what it led to: %(title)s"), dialog.follow_up_on)


def _day(dialog: Any, kind: str, title: str, day: datetime.date) -> Date:
    return Date(
        name=f"{kind}-{dialog.number}",
        title=title % {"title": dialog.title},
        starts=day,
        path=reverse("staff:case", args=[dialog.number]),
        sequence=dialog.version,
        changed_at=dialog.changed_at,
    )


def _occasions(cases: DialogQuerySet, on: datetime.date) -> Iterator[Date]:
    recent = Occasion.objects.filter(dialog__in=cases, starts_at__date__gte=on - LOOKS_BACK)
    named = recent.annotate(case=F("dialog__title"), number=F("dialog__number"), how=F("method__name"))
    for occasion in named.order_by("starts_at", "pk"):
        yield Date(
            name=f"occasion-{occasion.key}",
            title=f"{occasion.how}: {occasion.case}",
            starts=occasion.starts_at,
            ends=occasion.ends_at,
            place=occasion.place,
            path=reverse("staff:occasions", args=[occasion.number]),
            is_cancelled=occasion.status == Occasion.Status.CANCELLED,
            sequence=occasion.revision,
        )
