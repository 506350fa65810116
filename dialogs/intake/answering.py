"""Every answer that the sender of an idea was given: of the idea itself, and of the case that it is in."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from dialogs.letters.answers import Answer, Part, answers_to
from dialogs.letters.wording import TOLD
from dialogs.models import Event, IncomingIdea
from dialogs.models.record import local_date

from . import wording
from .wording import Outcome


@dataclass(frozen=True)
class GivenAnswer:
    heading: str
    given_on: datetime.date
    sentences: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    link: str = ""
    action: str = ""


def answers_in(idea: IncomingIdea, on: datetime.date) -> tuple[GivenAnswer, ...]:
    """The latest first."""
    if idea.is_waiting:
        return ()
    told = [_given(event, answer, idea) for event, answer in _of_the_case(idea, on)]
    return (*reversed(told), own_answer(idea))


def own_answer(idea: IncomingIdea) -> GivenAnswer:
    """What was done with an idea that an official has dealt with."""
    return GivenAnswer(
        **_HANDLED[idea.outcome](idea),
        given_on=local_date(idea.handled_at or idea.received_at),
        parts=(Part(_("Our answer to you"), idea.answer),) if idea.answer else (),
    )


def _of_the_case(idea: IncomingIdea, on: datetime.date) -> list[tuple[Event, Answer]]:
    """What letters tell of the case, from when the idea came into it: in order."""
    if not idea.dialog_id:
        return []
    events = Event.objects.filter(dialog=idea.dialog_id, at__gte=idea.handled_at).order_by("sequence")
    told = [
        event
        for event in events.select_related("dialog__committee", "dialog__office")
        if (event.step, event.to_state) in TOLD
    ]
    answers = answers_to(told, on)
    return [(event, answers[event.pk]) for event in told]


def _given(event: Event, answer: Answer, idea: IncomingIdea) -> GivenAnswer:
    return GivenAnswer(
        heading=answer.heading,
        given_on=local_date(event.at),
        sentences=tuple(answer.sentences),
        parts=() if is_for_another(event, idea) else tuple(answer.parts),
        link=answer.link.removeprefix(settings.SITE_URL),
        action=answer.action,
    )


def is_for_another(event: Event, idea: IncomingIdea | None) -> bool:
    """Whether what was written goes to whoever brought the first idea, and not to who came after (I10)."""
    return event.step == "refer_elsewhere" and idea is not None and idea.outcome == Outcome.ADDED


def _opened(idea: IncomingIdea) -> dict[str, Any]:
    return {
        "heading": _("Your idea has become a case"),
        "sentences": (
            _("We have read your idea and opened case %(number)s.") % {"number": idea.dialog.number},
        ),
    }


def _added(idea: IncomingIdea) -> dict[str, Any]:
    return {
        "heading": _("Your idea is part of a case that is there already"),
        "sentences": (
            _("We have read your idea. It is about the same as case %(number)s, so it is taken up there.")
            % {"number": idea.dialog.number},
        ),
    }


def _referred(idea: IncomingIdea) -> dict[str, Any]:
    said = str(wording.REFERRED.what) % {"to": idea.referred_to}
    return {"heading": str(wording.REFERRED.heading), "sentences": (said,)}


def _dismissed(idea: IncomingIdea) -> dict[str, Any]:
    return {"heading": str(wording.DISMISSED.heading), "sentences": (str(wording.DISMISSED.what),)}


_HANDLED: dict[str, Callable[[IncomingIdea], dict[str, Any]]] = {
    Outcome.OPENED: _opened,
    Outcome.ADDED: _added,
    Outcome.REFERRED: _referred,
    Outcome.DISMISSED: _dismissed,
}
