"""A machine that does to a few cases whatever people can do, right and wrong, and looks after each step."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dialogs.models import CaseNumberSeries, Dialog
from dialogs.refusals import StepRefused
from tests.journeys import Journey, NothingToHandIn
from tests.people import Town

from .actions import ACTIONS, NEXT, Action
from .invariants import breaches, content


class DialogMachine(RuleBasedStateMachine):
    """Run inside a transaction that is rolled back: `town` is built once, outside."""

    town: Town
    #: What the machine did, for those who wonder how far it comes: (action, state before, what happened).
    diary: list[tuple[str, str, str]]

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.savepoint()
        self.journeys: list[Journey] = []
        self.filed: dict[Any, dict[str, object]] = {}

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.savepoint)

    @initialize(state=st.sampled_from(list(NEXT)))
    def begin(self, state: str) -> None:
        self.another_case(state)

    @precondition(lambda self: len(self.journeys) < 2)
    @rule(state=st.sampled_from(list(NEXT)))
    def another_case(self, state: str) -> None:
        """One more case, somewhere on its way."""
        journey = Journey(self.town, datetime.date(2024, 3, 1))
        journey.paragraph = 100 * len(self.journeys)
        self.touched = journey.to(state)
        self.journeys.append(journey)

    @rule(case=st.integers(0, 1), data=st.data())
    def act(self, case: int, data: Any) -> None:
        """Do something. Refused is fine, as long as nothing happened."""
        journey = self.touched = self.journeys[case % len(self.journeys)]
        state, version, events = journey.dialog.state, journey.dialog.version, journey.dialog.events.count()
        fitting = [action for action, states in ACTIONS.items() if state in states]
        action: Action = data.draw(st.sampled_from(fitting))
        try:
            with transaction.atomic():
                action(journey, data.draw)
                with connection.cursor() as cursor:  # what is otherwise checked at commit
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
            outcome = "done"
        except (StepRefused, ValidationError, NothingToHandIn) as refusal:
            outcome = type(refusal).__name__
            stored = Dialog.objects.get(pk=journey.dialog.pk)
            assert (stored.version, stored.events.count()) == (version, events), "refused, but not undone"
        self.diary.append((action.__name__, state, outcome))
        journey.dialog = Dialog.objects.get(pk=journey.dialog.pk)

    @invariant()
    def every_promise_is_kept(self) -> None:
        if self.journeys:
            dialog = Dialog.objects.get(pk=self.touched.dialog.pk)
            assert not (found := breaches(dialog)), found

    @invariant()
    def nothing_filed_has_changed(self) -> None:
        """I4."""
        for event in self.touched.dialog.events.exclude(record_kind="") if self.journeys else []:
            now = content(event.record)
            assert self.filed.setdefault(event.pk, now) == now, "I4"

    @invariant()
    def numbers_have_no_gaps(self) -> None:
        """I16."""
        numbers = sorted(Dialog.objects.values_list("number", flat=True))
        assert numbers == [f"MD-2024-{serial:04d}" for serial in range(1, len(numbers) + 1)]
        assert not numbers or CaseNumberSeries.objects.get(year=2024).last == len(numbers)
