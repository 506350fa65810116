"""A NEJ of the year, and the information meeting that residents are owed for it (I2)."""

import datetime
from dataclasses import dataclass
from typing import Any

from dialogs.models import InformationMeeting


@dataclass(frozen=True)
class Refused:
    title: str
    committee: str
    decided_on: datetime.date
    paragraph: int
    reason: str
    meeting: InformationMeeting | None
    #: Of the meeting, while it is to come.
    due_on: datetime.date | None
    late_days: int

    @classmethod
    def of(cls, decision: Any, on: datetime.date) -> "Refused":
        case = decision.dialog
        held = next(iter(case.held_meetings), None)
        due_on = None if held else case.due_on
        return cls(
            title=case.title,
            committee=str(case.committee),
            decided_on=decision.decided_on,
            paragraph=decision.paragraph,
            reason=decision.reason,
            meeting=held,
            due_on=due_on,
            late_days=max(0, (on - due_on).days) if due_on else 0,
        )
