import datetime
from typing import Any

from django.conf import settings

from .decision import DialogDecision
from .effect import next_follow_up
from .event import Event
from .parking import Parking
from .record import Record, local_date
from .state import State
from .tabling import Tabling


class CaseClock:
    """Since when a case waits, and until when. Mixed into Dialog, whose fields these are."""

    state: Any
    waiting_since: Any
    due_on: Any
    parked_until: Any
    ends_on: Any
    feedback_date: Any
    follow_up_on: Any

    @property
    def act_by(self) -> datetime.date | None:
        """By when somebody should act: the case itself, or for its effect when it is closed."""
        due: datetime.date | None = self.due_on or self.follow_up_on
        return due

    def follow(self, event: Event) -> None:
        """What follows from any step: since when the case waits, and until when."""
        if event.changes_state:
            self.waiting_since, self.parked_until = event.at, None
            days = settings.DAYS_TO_ACT.get(self.state)
            self.due_on = local_date(event.at) + datetime.timedelta(days=days) if days else None
        if self.state == State.EXECUTION:
            self.due_on = self.ends_on
        if self.state == State.FEEDBACK:
            self.due_on = self.feedback_date

    def rest(self, parking: Parking) -> None:
        """The clock stands still: on waking, the case has the days left that it had, and at worst is due."""
        on = local_date(parking.event.at)
        begins = max(on, self.parked_until or on)
        days_left = max(0, (self.due_on - begins).days) if self.due_on else 0
        self.parked_until = parking.wakes_on
        self.due_on = parking.wakes_on + datetime.timedelta(days=days_left)

    def wake(self, on: datetime.date) -> None:
        if self.due_on and self.parked_until:
            self.due_on -= self.parked_until - on
        self.parked_until = None

    def ask_for_the_effect(self, on: datetime.date) -> None:
        """Some months after it was closed, and once more (PROCESS, "Effects")."""
        closed_on = on if self.state != State.COMPLETED else local_date(self.waiting_since)
        self.follow_up_on = next_follow_up(closed_on, on)

    def promise(self, decision: DialogDecision) -> None:
        """A JA sets until when residents may take part, and when they hear back (I6)."""
        if decision.outcome == DialogDecision.Outcome.YES:
            self.ends_on, self.feedback_date = decision.period_to, decision.feedback_date

    def promise_corrected(self, record: Record) -> None:
        """A corrected date moves the promise only while it is still the one that holds."""
        earlier = record.corrects
        if isinstance(record, Tabling) and isinstance(earlier, Tabling):
            moved = self.due_on == earlier.next_meeting_on
            self.due_on = record.next_meeting_on if moved else self.due_on
        if not isinstance(record, DialogDecision) or not isinstance(record.corrects, DialogDecision):
            return
        if self.ends_on == record.corrects.period_to:
            self.ends_on = record.period_to
        if self.feedback_date == record.corrects.feedback_date:
            self.feedback_date = record.feedback_date
