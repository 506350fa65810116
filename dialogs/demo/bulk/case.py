"""A case as the waves carry it: where it stands now, and the keys that its later records refer to."""

import datetime
import uuid
from dataclasses import dataclass, field

from django.conf import settings

from dialogs.models import Dialog, State
from dialogs.models.effect import next_follow_up
from dialogs.models.record import local_date

from .cast import Seat
from .life import Act, Life

DUE_ON_A_PROMISE = {State.EXECUTION: "ends_on", State.FEEDBACK: "feedback_date"}
#: The columns that steps move, in the order of `Case.row`.
MOVED = {
    "id": "bigint",
    "state": "text",
    "committee_id": "bigint",
    "office_id": "bigint",
    "handler_id": "bigint",
    "waiting_since": "timestamptz",
    "due_on": "date",
    "ends_on": "date",
    "feedback_date": "date",
    "follow_up_on": "date",
}


@dataclass(slots=True)
class Case:
    life: Life
    key: uuid.UUID
    acts: list[Act]
    seat: Seat
    official: int
    pk: int = 0
    checklist: int = 0
    number: str = ""
    state: str = ""
    referred: bool = False
    waiting_since: datetime.datetime | None = None
    due_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    feedback_date: datetime.date | None = None
    follow_up_on: datetime.date | None = None
    proposal: int = 0
    goals: list[int] = field(default_factory=list)
    method: int = 0
    figures: dict[str, int] = field(default_factory=dict)
    report: dict[str, object] = field(default_factory=dict)

    def move(self, act: Act) -> None:
        """What a step changes in the case itself, as `Dialog.follow` and the steps' bodies have it."""
        targets, before, facts = Dialog.STEPS[act.name].targets, self.state, act.facts
        self.state = act.to or (targets[0] if len(targets) == 1 else self.state)
        if self.state != before:
            self.waiting_since = act.at
            days = settings.DAYS_TO_ACT.get(self.state)
            self.due_on = local_date(act.at) + datetime.timedelta(days=days) if days else None
        self.referred = self.referred or act.name == "refer_to_committee"
        self.official = facts.get("handler_id", self.official)
        self.due_on = facts.get("next_meeting_on", self.due_on)
        if facts.get("outcome") == "yes":
            self.ends_on, self.feedback_date = facts["period_to"], facts["feedback_date"]
        self.feedback_date = facts.get("new_date", self.feedback_date)
        if promise := DUE_ON_A_PROMISE.get(State(self.state)):
            self.due_on = getattr(self, promise)
        if act.name in ("close", "record_effect") and self.waiting_since:
            self.follow_up_on = next_follow_up(local_date(self.waiting_since), local_date(act.at))

    def row(self) -> tuple[object, ...]:
        people = (self.seat.committee, self.seat.office, self.official) if self.referred else (None,) * 3
        dates = (self.waiting_since, self.due_on, self.ends_on, self.feedback_date, self.follow_up_on)
        return (self.pk, self.state, *people, *dates)
