import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.people import Town

from .bugs import BUGS, Bug
from .machine import DialogMachine

QUIET = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
)


def run(town: Town, examples: int, steps: int) -> None:
    DialogMachine.town, DialogMachine.diary = town, []
    run_state_machine_as_test(
        DialogMachine, settings=settings(QUIET, max_examples=examples, stateful_step_count=steps)
    )


def test_no_sequence_of_steps_breaks_a_promise(town: Town) -> None:
    run(town, examples=10, steps=20)
    took = {(action, outcome) for action, _, outcome in DialogMachine.diary}
    assert ("go_on", "done") in took
    assert {"NotPermitted", "Blocked", "Overtaken", "ValidationError"} <= {outcome for _, outcome in took}


@pytest.mark.torture
def test_no_long_sequence_of_steps_breaks_a_promise(town: Town) -> None:
    run(town, examples=200, steps=40)


def the_machine_finds(bug: Bug, town: Town) -> None:
    with bug.planted(), pytest.raises(AssertionError) as caught:
        run(town, examples=100, steps=25)
    assert bug.shows_as in str(caught.value) + "".join(getattr(caught.value, "__notes__", []))


@pytest.mark.torture
@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_the_machine_finds_every_planted_bug(bug: Bug, town: Town) -> None:
    the_machine_finds(bug, town)
