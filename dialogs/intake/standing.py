"""Where an idea stands today: its own words until residents may read of its case, and then the case's."""

import datetime
from dataclasses import dataclass

from django.urls import reverse

from dialogs.ladder import CLIMB, Rung
from dialogs.models import Dialog, IncomingIdea, State
from dialogs.models.record import local_date
from dialogs.publication import Phase, PublicDialog, find_dialog

from . import wording
from .prospect import read_by
from .wording import Outcome, Stand


@dataclass(frozen=True)
class Standing:
    heading: str
    #: What has happened, and what comes then.
    sentences: tuple[str, ...]
    ladder: tuple[Rung, ...]
    #: What the day is by which something happens, and the day; empty: nothing is waited for.
    by: str = ""
    day: datetime.date | None = None
    is_late: bool = False
    is_waiting: bool = False
    #: Once residents may read of it: what the dialogue is called, and where it and its answer are read.
    title: str = ""
    url: str = ""
    feedback_url: str = ""


def standing_of(idea: IncomingIdea, on: datetime.date) -> Standing:
    case = idea.dialog
    if case is not None and case.state in State.public() and (public := find_dialog(case.slug, on)):
        return _published(public, case)
    if case is not None:
        return _in_a_case(idea, case, on)
    if idea.outcome:
        words = wording.REFERRED if idea.outcome == Outcome.REFERRED else wording.DISMISSED
        return _standing(words, _ladder(idea, "done"), {"to": idea.referred_to})
    due = read_by(local_date(idea.received_at))
    ladder = _ladder(idea, "late" if due < on else "current")
    return _standing(wording.WAITING, ladder, {}, due, on, is_waiting=True)


def _in_a_case(idea: IncomingIdea, case: Dialog, on: datetime.date) -> Standing:
    is_late = bool(case.due_on and case.due_on < on)
    words = {"committee": str(case.committee or ""), "office": str(case.office or "")}
    ladder = _ladder(idea, "late" if is_late else "current", State(case.state))
    return _standing(wording.IN_A_CASE[case.state], ladder, words, case.due_on, on)


def _published(public: PublicDialog, case: Dialog) -> Standing:
    stand, day = _of_phase(public, case)
    standing = _standing(stand, public.ladder, {"committee": public.committee}, day, public.on)
    urls = {"title": public.title, "url": reverse("public:dialog", args=[public.slug])}
    if public.is_answered:
        urls["feedback_url"] = reverse("public:feedback", args=[public.slug])
    return Standing(**vars(standing) | urls)


def _of_phase(public: PublicDialog, case: Dialog) -> tuple[Stand, datetime.date | None]:
    if public.phase == Phase.ONGOING:
        return (wording.COMING if public.is_coming else wording.ONGOING), case.ends_on
    if public.phase == Phase.WAITING:
        return wording.ANSWER_TO_COME, public.promise.date if public.promise else None
    if public.is_answered:
        return wording.ANSWERED, None
    if public.meeting and public.meeting.held:
        return wording.MEETING_HELD, None
    return wording.MEETING_TO_COME, case.due_on


def _standing(
    stand: Stand,
    ladder: tuple[Rung, ...],
    words: dict[str, str],
    day: datetime.date | None = None,
    on: datetime.date | None = None,
    *,
    is_waiting: bool = False,
) -> Standing:
    return Standing(
        heading=str(stand.heading),
        sentences=tuple(str(sentence) % words for sentence in (stand.what, stand.then) if sentence),
        ladder=ladder,
        by=str(stand.by) if day else "",
        day=day if stand.by else None,
        is_late=bool(stand.by and day and on and day < on),
        is_waiting=is_waiting,
    )


def _ladder(idea: IncomingIdea, status: str, at: State = State.IDEA) -> tuple[Rung, ...]:
    """Drawn as a published case's, with no day but the one on which the idea came (I10)."""
    if at not in CLIMB:  # referred or withdrawn: how far it had come is the case's own affair
        return _ladder(idea, "done")
    reached = CLIMB.index(at)
    rungs = []
    for position, state in enumerate(CLIMB):
        here = status if position == reached else "done" if position < reached else _later(status)
        rungs.append(Rung(state.label, here, local_date(idea.received_at) if position == 0 else None))
    return tuple(rungs)


def _later(status: str) -> str:
    """What is above a step that an idea stays at."""
    return "skipped" if status == "done" else "coming"
