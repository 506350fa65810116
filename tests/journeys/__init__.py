"""Cases that walk the real steps: no test stands in a state that the process cannot reach.

    journey = Journey(town).to(State.EXECUTION)      # a dialog that waits for its execution
    journey.dialog                                   # the case as it now stands

Each leg is a method with the step's name; keyword arguments change the record. The journey has its own clock.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from checklists.models import Phase
from dialogs.models import State

from .answering import Answering
from .any_time import AnyTime
from .dialogue import Dialogue
from .leg import DAY, STOCKHOLM, NothingToHandIn
from .opening import Opening
from .planning import Planning

__all__ = ["DAY", "STOCKHOLM", "Journey", "NothingToHandIn"]

#: Which leg leads to a state, and from which state it starts.
ROAD_TO: dict[str, tuple[str, str]] = {
    State.INVESTIGATION: ("refer_to_committee", State.IDEA),
    State.PROPOSAL: ("decide_investigation", State.INVESTIGATION),
    State.DECISION: ("submit_proposal", State.PROPOSAL),
    State.EXECUTION: ("decide_dialog", State.DECISION),
    State.FEEDBACK: ("complete_execution", State.EXECUTION),
    State.COMPLETED: ("close", State.FEEDBACK),
    State.INFORMATION: ("decide_no", State.INVESTIGATION),
    State.REFERRED: ("refer_elsewhere", State.IDEA),
    State.WITHDRAWN: ("withdraw", State.IDEA),
}


class Journey(Opening, Planning, Dialogue, Answering, AnyTime):
    """One case under way."""

    def to(self, state: str) -> "Journey":
        """Walk on to a state, through every state before it."""
        if self.dialog is None:
            self.register()
        if self.dialog.state != state:
            if state == State.IDEA:
                raise ValueError("a case never goes back to being an idea")
            leg, before = ROAD_TO[state]
            self.to(before)
            self.prepare(leg)
            getattr(self, leg)()
        return self

    def prepare(self, leg: str) -> None:
        """What the leg needs to be open."""
        if leg == "submit_proposal":
            self.write_proposal()
            self.review_measurability()
        if leg == "complete_execution":
            self.hold_occasion()
            self.tick(Phase.DURING)
        if leg == "close":
            self.compile_results()
            self.write_feedback()
            self.publish_feedback()
            self.report_to_committee()

    @contextmanager
    def branch(self) -> Iterator[None]:
        """A way that is tried and taken back, in the database and here."""
        before = self.dialog, self.at, self.paragraph
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
        self.dialog, self.at, self.paragraph = before

    def wait(self, days: int) -> "Journey":
        self.at += days * DAY
        return self
