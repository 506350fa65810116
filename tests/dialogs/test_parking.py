"""A case rests until a day and wakes by itself, with the days left that it had."""

import pytest
from django.core.exceptions import ValidationError

from dialogs.models import Dialog, State
from dialogs.refusals import Blocked, Overtaken
from tests.journeys import DAY, Journey


@pytest.mark.parametrize("state", [State.IDEA, State.PROPOSAL])
def test_the_clock_stands_still_while_the_case_rests(journey: Journey, state: State) -> None:
    journey.to(state).wait(4)
    days_left = (journey.dialog.due_on - journey.today).days
    wakes_on = journey.today + 100 * DAY
    case = journey.park(wakes_on=wakes_on).dialog
    assert (case.parked_until, case.due_on) == (wakes_on, wakes_on + days_left * DAY)
    assert case.is_parked(wakes_on - DAY)
    assert not case.is_parked(wakes_on)
    assert case in Dialog.objects.parked(wakes_on - DAY)
    assert case not in Dialog.objects.parked(wakes_on)


def test_a_late_case_is_due_the_day_it_wakes(journey: Journey) -> None:
    journey.to(State.PROPOSAL).wait(200)
    case = journey.park(wakes_on=journey.today + 30 * DAY).dialog
    assert case.due_on == case.parked_until


def test_taken_up_early_it_has_the_same_days_left(journey: Journey) -> None:
    journey.to(State.PROPOSAL)
    days_left = (journey.dialog.due_on - journey.today).days
    journey.park()
    journey.wait(10)
    on = journey.today
    case = journey.resume().dialog
    assert (case.parked_until, case.due_on) == (None, on + days_left * DAY)


def test_parked_once_more_the_rest_is_longer_and_the_days_left_the_same(journey: Journey) -> None:
    journey.to(State.PROPOSAL)
    days_left = (journey.dialog.due_on - journey.today).days
    journey.park()
    case = journey.park(wakes_on=journey.today + 200 * DAY).dialog
    assert (case.due_on - case.parked_until).days == days_left


def test_a_case_that_goes_on_rests_no_more(journey: Journey) -> None:
    journey.to(State.IDEA).park()
    journey.refer_to_committee()
    assert journey.dialog.parked_until is None
    assert journey.dialog.due_on == journey.today - DAY + 60 * DAY


def test_what_has_woken_is_not_taken_up_again(journey: Journey) -> None:
    journey.to(State.PROPOSAL).park(wakes_on=journey.today + 5 * DAY)
    journey.wait(10)
    with pytest.raises(Blocked) as refusal:
        journey.resume()
    assert refusal.value.reasons == ["Ärendet är inte parkerat."]


@pytest.mark.parametrize(("days", "says"), [(0, "framåt"), (-1, "framåt"), (367, "senast")])
def test_a_rest_has_an_end_in_sight(journey: Journey, days: int, says: str) -> None:
    journey.to(State.PROPOSAL)
    with pytest.raises(ValidationError, match=says) as refusal:
        journey.park(wakes_on=journey.today + days * DAY)
    assert list(refusal.value.error_dict) == ["wakes_on"]
    journey.park(wakes_on=journey.today + 366 * DAY)


def test_what_residents_were_promised_cannot_rest(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    with pytest.raises(Overtaken):
        journey.park()


def test_an_idea_gets_a_handler_before_it_has_a_committee(journey: Journey) -> None:
    case = journey.to(State.IDEA).dialog
    assert case.handler is None
    case = journey.hand_over().dialog
    assert (case.handler, case.office, case.committee) == (journey.town.kollega, journey.town.office, None)
    assert journey.refer_to_committee().dialog.handler == journey.town.handlaggare
