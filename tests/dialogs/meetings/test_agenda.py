"""What waits for a committee at a meeting: by the rules of the duties, as they stand on its day."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from committees.models import Meeting
from dialogs.meetings.agenda import AT_A_MEETING, MATTERS, agenda
from dialogs.models import State
from tests.journeys import DAY, Journey
from tests.people import Town


def waiting(town: Town, day: datetime.date) -> list[str]:
    meeting, _new = Meeting.objects.get_or_create(committee=town.committee, date=day)
    return [item.rule.step for item in agenda(meeting)]


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (State.IDEA, []),
        (State.INVESTIGATION, ["decide_investigation"]),
        (State.PROPOSAL, []),
        (State.DECISION, ["decide_dialog"]),
        (State.EXECUTION, []),
        (State.FEEDBACK, []),
        (State.INFORMATION, []),
        (State.COMPLETED, []),
    ],
)
def test_each_state_waits_for_what_it_waits_for(journey: Journey, state: str, step: list[str]) -> None:
    journey.to(state)
    assert waiting(journey.town, journey.today) == step


def test_what_reached_the_committee_later_waits_for_a_later_meeting(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    referred_on = journey.today - DAY
    assert waiting(journey.town, referred_on - DAY) == []
    assert waiting(journey.town, referred_on) == ["decide_investigation"]


def test_a_tabled_matter_comes_first_at_its_meeting_and_not_before(journey: Journey) -> None:
    town = journey.town
    other = Journey(town, journey.today - 9 * DAY).to(State.INVESTIGATION)
    journey.to(State.DECISION)
    to = journey.today + 30 * DAY
    journey.table(next_meeting_on=to)
    before, then = (Meeting.objects.create(committee=town.committee, date=day) for day in (to - DAY, to))
    assert [item.dialog for item in agenda(before)] == [other.dialog]
    first, second = agenda(then)
    assert (first.dialog, first.is_tabled_to_this) == (journey.dialog, True)
    assert (second.dialog, second.is_tabled_to_this) == (other.dialog, False)


def test_a_tabling_is_forgotten_when_the_case_has_moved_on(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    journey.table(next_meeting_on=journey.today + 100 * DAY)
    journey.to(State.DECISION)
    assert waiting(journey.town, journey.today) == ["decide_dialog"]


def test_a_changed_plan_waits_from_the_day_it_was_submitted(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    journey.write_proposal(budget=600_000)
    journey.review_measurability()
    journey.submit_plan_change()
    assert waiting(journey.town, journey.today - 2 * DAY) == []
    assert waiting(journey.town, journey.today) == ["decide_plan_change"]


def test_a_broken_promise_asks_for_a_new_date_until_it_is_kept(journey: Journey) -> None:
    journey.to(State.FEEDBACK)
    promised = journey.dialog.feedback_date
    assert waiting(journey.town, promised) == []
    assert waiting(journey.town, promised + DAY) == ["reschedule_feedback"]
    journey.compile_results()
    assert waiting(journey.town, promised + DAY) == ["report_to_committee", "reschedule_feedback"]
    journey.write_feedback()
    journey.publish_feedback()
    assert waiting(journey.town, promised + DAY) == ["report_to_committee"]


def test_another_committee_has_its_own(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    meeting = Meeting.objects.create(committee=journey.town.other_committee, date=journey.today)
    assert agenda(meeting) == []


def test_every_matter_says_what_is_read_before_it_is_decided() -> None:
    assert set(MATTERS) == {rule.step for rule in AT_A_MEETING} | {"reschedule_feedback"}


def test_one_query_however_many(town: Town) -> None:
    for case in range(3):
        Journey(town, datetime.date(2016, 3, 1) + case * DAY).to(State.INVESTIGATION)
    meeting = Meeting.objects.create(committee=town.committee, date=datetime.date(2017, 1, 1))
    with CaptureQueriesContext(connection) as captured:
        assert len(agenda(meeting)) == 3
    assert len(captured) == 1
