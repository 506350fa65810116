import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialogs.ladder import CLIMB, Rung
from dialogs.models import State

from .phase import Phase

if TYPE_CHECKING:
    from .cases import PublishedCase


@dataclass(frozen=True)
class Mark:
    """What is told about one step: when it was or will be, and how it went."""

    date: datetime.date | None = None
    note: str = ""


def climb(
    case: "PublishedCase", marks: dict[str, Mark] | None = None, late: bool = False
) -> tuple[Rung, ...]:
    """Where a published case stands. Without `marks` only the drawing, for a card."""
    marks = marks or {}
    reached = _reached(case)
    rungs = []
    for position, state in enumerate(CLIMB):
        mark = marks.get(state, Mark())
        status = _status(case, position, reached, late=late)
        branch = None
        if case.phase == Phase.DECLINED and position == reached:
            meeting = marks.get(State.INFORMATION, Mark())
            branch = Rung(
                str(State.INFORMATION.label), _meeting_status(case, late), meeting.date, meeting.note
            )
        rungs.append(Rung(str(state.label), status, mark.date, mark.note, branch))
    return tuple(rungs)


def _reached(case: "PublishedCase") -> int:
    """The position of the step that the case is at; past the last when the answer is given."""
    if case.phase == Phase.DECLINED:
        return CLIMB.index(State.DECISION if case.was_proposed else State.INVESTIGATION)
    if case.phase == Phase.ANSWERED:
        return len(CLIMB)
    return CLIMB.index(State(case.state))


def _status(case: "PublishedCase", position: int, reached: int, *, late: bool) -> str:
    if case.phase == Phase.DECLINED:
        return "done" if position <= reached else "skipped"
    if position == reached:
        return "late" if late else "current"
    return "done" if position < reached else "coming"


def _meeting_status(case: "PublishedCase", late: bool) -> str:
    if case.state == State.COMPLETED:
        return "done"
    return "late" if late else "current"
