"""What happened in the published cases, told step by step: for feeds, and for mail to subscribers (I10)."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from dialogs.models import Dialog, DialogDecision, Effect, Event, PublicFeedback, State
from dialogs.records import filed_in

from .news_wording import NEWS, STEPS, Wording
from .topics import Topic

#: Of a text that residents read whole where it stands.
LONGEST = 1500


@dataclass(frozen=True)
class NewsPart:
    heading: str
    text: str


@dataclass(frozen=True)
class PublicNews:
    """One step that residents are told of."""

    key: UUID
    at: datetime.datetime
    #: Later than `at` when what was filed has been corrected.
    changed_at: datetime.datetime
    title: str
    slug: str
    committee: str
    heading: str
    sentences: tuple[str, ...]
    parts: tuple[NewsPart, ...]
    url: str
    action: str


def is_news(event: Event) -> bool:
    """Whether residents are told of a step."""
    return event.dialog.state in State.public() and _is_told(event, event.record)


def find_news(topic: Topic, most: int) -> list[PublicNews]:
    """The newest first. So many queries, however many there are."""
    events = Event.objects.filter(step__in=STEPS, dialog__in=Dialog.objects.published())
    if topic.dialog:
        events = events.filter(dialog=topic.dialog)
    if topic.committee:
        events = events.filter(dialog__committee=topic.committee)
    newest = events.select_related("dialog__committee").order_by("-at", "-sequence")[:most]
    return list(news_of(newest).values())


def news_of(events: Iterable[Event], on: datetime.date | None = None) -> dict[UUID, PublicNews]:
    """Each step that is news, in words. `on`: leave out the days that are over by then, or hold no more."""
    about = {event.pk: event for event in events}
    filed = {key: _as_corrected(record) for key, record in filed_in(about.values()).items()}
    return {
        key: _news(event, filed[key], on) for key, event in about.items() if _is_told(event, filed.get(key))
    }


def _is_told(event: Event, record: Any) -> bool:
    """A changed plan is no news unless the committee said JA to it."""
    if (event.step, event.to_state) not in NEWS:
        return False
    return event.step != "decide_plan_change" or record.outcome == DialogDecision.Outcome.YES


def _as_corrected(record: Any) -> Any:
    while later := getattr(record, "corrected_by", None):
        record = later
    return record


def _news(event: Event, record: Any, on: datetime.date | None) -> PublicNews:
    dialog, wording = event.dialog, NEWS[event.step, event.to_state]
    page, action = _page(event.step)
    return PublicNews(
        key=event.pk,
        at=event.at,
        changed_at=record.event.at,
        title=dialog.title,
        slug=dialog.slug,
        committee=str(dialog.committee),
        heading=str(wording.heading),
        sentences=_sentences(wording, _words(event, record, on)),
        parts=_parts(record),
        url=reverse(page, args=[dialog.slug]),
        action=action,
    )


def _page(step: str) -> tuple[str, str]:
    if step == "publish_feedback":
        return "public:feedback", _("Read the whole answer")
    return "public:dialog", _("Read more about it")


def _words(event: Event, record: Any, on: datetime.date | None) -> dict[str, str]:
    dialog = event.dialog
    days = _days(dialog, record)
    if on:
        holds = {"ends": dialog.ends_on, "feedback": dialog.feedback_date}
        days = {name: day for name, day in days.items() if day and day >= on and holds.get(name, day) == day}
    decided_on = getattr(record, "decided_on", None) or getattr(record, "held_on", None)
    return {name: _day(day) for name, day in days.items() if day} | {
        "committee": str(dialog.committee),
        "date": _day(decided_on) if decided_on else "",
    }


def _days(dialog: Dialog, record: Any) -> dict[str, datetime.date | None]:
    """The days that a record set; those that it let stand are the case's own."""
    return {
        "starts": getattr(record, "period_from", None),
        "ends": getattr(record, "period_to", None),
        "feedback": getattr(record, "new_date", None)
        or getattr(record, "feedback_date", None)
        or dialog.feedback_date,
        "due": dialog.due_on if dialog.state == State.INFORMATION else None,
    }


def _sentences(wording: Wording, words: dict[str, str]) -> tuple[str, ...]:
    told = []
    for sentence in wording.sentences:
        try:
            told.append(str(sentence) % words)
        except KeyError:  # it names a day that was never set, or holds no more
            continue
    return tuple(told)


def _day(day: datetime.date) -> str:
    return date_format(day, "DATE_FORMAT")


def _parts(record: Any) -> tuple[NewsPart, ...]:
    """What was written to the residents themselves."""
    if isinstance(record, PublicFeedback):
        return (
            NewsPart(_("What the committee does with it"), Truncator(record.does).chars(LONGEST)),
            NewsPart(_("What happens next, and when"), Truncator(record.next_steps).chars(LONGEST)),
        )
    if isinstance(record, Effect):
        return (NewsPart(_("What came of it"), Truncator(record.what_came_of_it).chars(LONGEST)),)
    return ()
