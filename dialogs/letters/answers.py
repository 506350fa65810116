"""A step told to residents, as its case and its record stand when the letter is sent."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from dialogs.models import Dialog, Event, PublicFeedback, Referral, State
from dialogs.records import filed_in

from .wording import TOLD, Wording

#: Of a part in a letter.
LONGEST = 1500


@dataclass(frozen=True)
class Part:
    heading: str
    text: str


@dataclass(frozen=True)
class Answer:
    heading: str
    #: What was decided, what happens then, and when.
    sentences: list[str]
    number: str
    is_last: bool
    #: One question comes after it, and nothing else.
    is_asked: bool
    #: Only of what residents may read: its title, where it stands, and what is done there.
    title: str = ""
    link: str = ""
    action: str = ""
    #: What was written to the residents themselves.
    parts: list[Part] = field(default_factory=list)


def answers_to(events: Iterable[Event], on: datetime.date) -> dict[UUID, Answer]:
    """So many queries, however many letters go out about them."""
    about = {event.pk: event for event in events}
    filed = filed_in(about.values())
    return {key: _answer(event, _as_corrected(filed.get(key)), on) for key, event in about.items()}


def _as_corrected(record: Any) -> Any:
    while later := getattr(record, "corrected_by", None):
        record = later
    return record


def _answer(event: Event, record: Any, on: datetime.date) -> Answer:
    dialog, wording = event.dialog, TOLD[event.step, event.to_state]
    sentences = _sentences(event, record, wording, on)
    return Answer(
        str(wording.heading), sentences, dialog.number,
        is_last=wording.last and not wording.asked, is_asked=wording.asked,
        parts=_parts(record), **_public(dialog, event.step),
    )  # fmt: skip


def _sentences(event: Event, record: Any, wording: Wording, on: datetime.date) -> list[str]:
    dialog = event.dialog
    days = {"due": dialog.due_on, "ends": dialog.ends_on, "feedback": dialog.feedback_date}
    if dialog.state != event.to_state:
        days["due"] = None  # the case has gone on since, and waits for something else
    words = {name: _day(day) for name, day in days.items() if day and day >= on}
    decided_on = getattr(record, "decided_on", None) or getattr(record, "held_on", None)
    words |= {
        "committee": str(dialog.committee), "office": str(dialog.office),
        "date": _day(decided_on) if decided_on else "", "to": getattr(record, "referred_to", ""),
    }  # fmt: skip
    said = [_told(sentence, words) for sentence in (wording.what, wording.then, wording.when)]
    return [sentence for sentence in said if sentence]


def _told(sentence: Any, words: dict[str, str]) -> str:
    """Nothing, when it names a day that is over or was never set."""
    try:
        return str(sentence) % words
    except KeyError:
        return ""


def _day(day: datetime.date) -> str:
    return date_format(day, "DATE_FORMAT")


def _public(dialog: Dialog, step: str) -> dict[str, str]:
    """Nothing of a case that residents may not read yet (I10)."""
    if dialog.state not in State.public():
        return {}
    if step == "publish_feedback":
        page, action = "public:feedback", _("Read the whole answer")
    else:
        page, action = "public:dialog", _("Read more about it")
    link = settings.SITE_URL + reverse(page, args=[dialog.slug])
    return {"title": dialog.title, "link": link, "action": action}


def _parts(record: Any) -> list[Part]:
    """What was written to residents. A long answer is read whole where it stands, a referral nowhere else."""
    if isinstance(record, Referral):
        return [Part(_("Our answer to you"), record.answer)]
    if isinstance(record, PublicFeedback):
        return [
            Part(_("What the committee does with it"), Truncator(record.does).chars(LONGEST)),
            Part(_("What happens next, and when"), Truncator(record.next_steps).chars(LONGEST)),
        ]
    return []
