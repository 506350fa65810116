"""A case as the waves carry it: where it stands now, and the keys that its later records refer to."""

import datetime
import uuid
from dataclasses import dataclass, field

from django.conf import settings

from dialogs.models import Dialog, State
from dialogs.models.record import local_date

from .cast import Seat
from .life import Act, Life

DUE_ON_A_PROMISE = {State.EXECUTION: "ends_on", State.FEEDBACK: "feedback_date"}


@dataclass(slots=True)
class Case:
    life: Life
    key: uuid.UUID
    acts: list[Act]
    seat: Seat
    pk: int = 0
    checklist: int = 0
    number: str = ""
    state: str = ""
    official: int = 0
    referred: bool = False
    waiting_since: datetime.datetime | None = None
    due_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    feedback_date: datetime.date | None = None
    proposal: int = 0
    goals: list[int] = field(default_factory=list)
    method: int = 0
    figures: dict[str, int] = field(default_factory=dict)
    report: dict[str, object] = field(default_factory=dict)

    def move(self, act: Act) -> None:
        """What a step changes in the case itself, as `Dialog.follow` and the steps' bodies have it."""
        targets = Dialog.STEPS[act.name].targets
        before, self.state = self.state, act.to or (targets[0] if len(targets) == 1 else self.state)
        facts = act.facts
        if self.state != before:
            self.waiting_since = act.at
            days = settings.DAYS_TO_ACT.get(self.state)
            self.due_on = local_date(act.at) + datetime.timedelta(days=days) if days else None
        if act.name == "refer_to_committee":
            self.referred = True
        if act.name == "hand_over":
            self.official = facts["handler_id"]
        if act.name == "table":
            self.due_on = facts["next_meeting_on"]
        if facts.get("outcome") == "yes":
            self.ends_on, self.feedback_date = facts["period_to"], facts["feedback_date"]
        self.feedback_date = facts.get("new_date", self.feedback_date)
        if self.state in DUE_ON_A_PROMISE:
            self.due_on = getattr(self, DUE_ON_A_PROMISE[State(self.state)])

    def row(self) -> tuple[object, ...]:
        """The columns that steps move, in the order of `waves.MOVED`."""
        people = (self.seat.committee, self.seat.office, self.official) if self.referred else (None,) * 3
        return (
            *(self.pk, self.state, *people, self.waiting_since),
            *(self.due_on, self.ends_on, self.feedback_date),
        )
