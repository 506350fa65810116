"""Since when a case waits, until when, and how long it took (PROCESS, the table of states)."""

import datetime

import pytest

from dialogs.models import Dialog, Event, State
from dialogs.models.record import local_date
from tests.journeys import DAY, Journey
from tests.people import Town

#: How long each state waits before it is late; the two that follow the committee's dates are told below.
DUE_AFTER = {"idea": 30, "investigation": 60, "proposal": 90, "decision": 60, "information": 60}


@pytest.mark.parametrize("state", list(State))
def test_each_state_says_by_when_its_turn_is(journey: Journey, state: str) -> None:
    journey.to(state)
    case = Dialog.objects.get(pk=journey.dialog.pk)
    entered = case.events.filter(to_state=state).exclude(from_state=state).latest("sequence")
    assert case.waiting_since == entered.at
    if state in DUE_AFTER:
        expected = local_date(entered.at) + datetime.timedelta(days=DUE_AFTER[state])
    else:
        expected = {State.EXECUTION: case.ends_on, State.FEEDBACK: case.feedback_date}.get(State(state))
    assert case.due_on == expected
    assert (expected is None) == (state in State.closed())


def test_the_wait_is_measured_when_a_state_is_left(town: Town) -> None:
    journey = Journey(town, start=datetime.date(2016, 6, 1))  # a summer's month has no hour too few
    journey.to(State.INVESTIGATION).wait(9)
    journey.table()
    journey.wait(19)
    left = journey.decide_investigation()
    waits = dict(Event.objects.filter(dialog=journey.dialog).values_list("step", "waited"))
    assert waits["register"] is None
    assert waits["refer_to_committee"] == DAY
    assert waits["table"] is None  # the case stays, and goes on waiting
    assert waits["decide_investigation"] == 30 * DAY
    assert left.dialog.waiting_since == left.at
