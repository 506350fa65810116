"""The first run over old data: history is handled, and nobody is flooded."""

import time_machine

from dialogs.models import Beginning, Notice, State, Untold
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.people import Town

from .walking import day

LATE = "2017-06-01"  # long after everything was due


def cases(town: Town) -> None:
    for number, state in enumerate((State.INVESTIGATION, State.EXECUTION, State.DECISION)):
        Journey(town, paragraph=100 * number).to(state)


def test_the_first_run_makes_nothing_of_history(town: Town) -> None:
    cases(town)
    assert Untold.objects.exists(), "control: steps wait to be told of"
    with time_machine.travel(LATE, tick=False):
        swept = sweep()
    assert swept.news == 0
    assert set(Notice.objects.values_list("due_on", flat=True)) <= {day(LATE)}, "at most the day's own"
    assert Beginning.objects.get().day == day(LATE)
    assert not Untold.objects.exists()


def test_from_then_on_each_late_case_comes_with_its_next_rung(town: Town) -> None:
    cases(town)
    with time_machine.travel(LATE, tick=False):
        sweep()
    for number in range(14):
        sweep(day(LATE) + number * (day("2017-06-02") - day(LATE)))
    assert set(Notice.objects.values_list("rule", flat=True)) == {
        *("decide_investigation", "decide_dialog", "execution_over", "feedback")
    }
    assert min(Notice.objects.values_list("due_on", flat=True)) >= day(LATE)


def test_a_first_run_for_a_day_to_come_does_not_silence_the_days_until_then(town: Town) -> None:
    cases(town)
    with time_machine.travel(LATE, tick=False):
        sweep(day("2030-01-07"))
    assert Beginning.objects.get().day == day(LATE)
