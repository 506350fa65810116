"""Every ladder, walked day by day: each rung once, on the right Swedish day, to the right people."""

import datetime

import pytest
import time_machine

from dialogs.models import Dialog, Notice, State
from dialogs.reminders import sweep
from tests.journeys import STOCKHOLM, Journey
from tests.people import Town

from .walking import DAY, day, made, walk

HANDLER, SECRETARY, STRATEGIST = "handlaggare", "sekreterare", "strateg"
pytestmark = pytest.mark.usefixtures("begun")


def promised(journey: Journey, feedback: str) -> Dialog:
    """A case whose residents were promised an answer on a day."""
    journey.to(State.EXECUTION)
    journey.reschedule_feedback(new_date=day(feedback))
    return journey.dialog


def test_feedback_reminds_more_people_the_later_it_is(journey: Journey) -> None:
    promised(journey, "2017-03-15")
    came = walk("feedback", day("2017-02-10"), day("2017-04-06"))
    rungs = {
        "2017-02-15": 1,
        "2017-03-08": 1,
        "2017-03-15": 2,
        "2017-03-22": 2,
        "2017-03-29": 3,
        "2017-04-05": 3,
    }
    people = [HANDLER, SECRETARY, STRATEGIST]
    assert came == [(on, on, name) for on, many in rungs.items() for name in people[:many]]


@pytest.mark.parametrize(
    ("rule", "state", "reminded", "first", "then"),
    [
        ("decide_investigation", State.INVESTIGATION, SECRETARY, 1, 14),
        ("decide_dialog", State.DECISION, SECRETARY, 1, 14),
        ("information_meeting", State.INFORMATION, HANDLER, 0, 14),
        ("execution_over", State.EXECUTION, HANDLER, 1, 7),
    ],
)
def test_what_is_not_done_in_time(
    journey: Journey, rule: str, state: str, reminded: str, first: int, then: int
) -> None:
    due_on = journey.to(state).dialog.due_on
    came = walk(rule, due_on - 2 * DAY, due_on + 17 * DAY)
    rungs = [due_on + days * DAY for days in range(first, 18, then)]
    assert [(rung, name) for _, rung, name in came] == [(str(rung), reminded) for rung in rungs]


@pytest.mark.parametrize(("hour", "later"), [(0, 0), (23, 0), (24, 1)])
def test_the_compilation_counts_from_the_swedish_day_of_the_end(
    journey: Journey, hour: int, later: int
) -> None:
    """Half past midnight is the day before in UTC."""
    journey.to(State.EXECUTION)
    journey.prepare("complete_execution")
    ended = journey.today
    midnight = datetime.datetime.combine(ended, datetime.time(0, 30), STOCKHOLM)
    journey.at = midnight + datetime.timedelta(hours=hour)
    journey.complete_execution()
    came = walk("compilation", ended + 28 * DAY, ended + 48 * DAY)
    rungs = [ended + (days + later) * DAY for days in (30, 44)]
    assert [(rung, name) for _, rung, name in came] == [(str(rung), HANDLER) for rung in rungs]


@pytest.mark.parametrize(
    ("deadline", "comes"),
    [
        ("2026-10-25", "2026-10-26"),  # Sunday: the night that has an hour twice
        ("2027-03-28", "2027-03-30"),  # Easter Sunday: the night that lacks an hour; Monday is a holiday
        ("2028-02-29", "2028-02-29"),  # a leap day, a Tuesday
        ("2026-12-31", "2027-01-04"),  # New Year's Eve, a Thursday; New Year, and a weekend
        ("2026-06-19", "2026-06-22"),  # Midsummer Eve: nobody works, though no law says so
        ("2026-12-24", "2026-12-28"),
        ("2026-06-06", "2026-06-08"),  # the National Day, a Saturday
        ("2027-01-05", "2027-01-05"),  # the day before Epiphany is a working day
    ],
)
def test_a_day_off_moves_the_reminder_never_the_deadline(journey: Journey, deadline: str, comes: str) -> None:
    case = promised(journey, deadline)
    came = walk("feedback", day(deadline) - 3 * DAY, day(comes) + DAY)
    assert [(on, rung) for on, rung, name in came if name == SECRETARY] == [(comes, deadline)]
    assert Dialog.objects.get(pk=case.pk).feedback_date == day(deadline)


@pytest.mark.parametrize(
    ("deadline", "due"), [("2026-10-25", "2026-10-25T23:00Z"), ("2027-03-28", "2027-03-29T22:00Z")]
)
def test_the_day_begins_at_swedish_midnight(journey: Journey, deadline: str, due: str) -> None:
    promised(journey, deadline)
    begins = datetime.datetime.fromisoformat(due)
    sweep(day(deadline) - DAY)
    of_the_day = {("feedback", deadline, HANDLER), ("feedback", deadline, SECRETARY)}
    with time_machine.travel(begins - datetime.timedelta(seconds=1), tick=False):
        assert sweep().reminders == 0
    assert not made() & of_the_day
    with time_machine.travel(begins, tick=False):
        sweep()
    assert made() >= of_the_day


def test_the_order_of_days_makes_no_second_reminder(journey: Journey) -> None:
    """Swept twice, a clock set back, and a run for a day to come."""
    promised(journey, "2017-03-15")
    rungs = []
    for on in ("2017-03-08", "2017-03-08", "2017-03-07", "2017-02-15", "2017-03-08", "2017-03-15"):
        sweep(day(on))
        rungs.append(sorted(rung for rule, rung, name in made() if rule == "feedback" and name == HANDLER))
    week, month, now = "2017-03-08", "2017-02-15", "2017-03-15"
    assert rungs == [[week], [week], [month, week], [month, week], [month, week], [month, week, now]]
    assert len(made()) == Notice.objects.filter(event=None).count()


def test_who_was_away_catches_up_with_the_latest_alone(journey: Journey) -> None:
    promised(journey, "2017-03-15")
    sweep(day("2017-02-01"))
    before = made()
    sweep(day("2017-04-10"))
    caught_up = {(on, name) for rule, on, name in made() - before if rule == "feedback"}
    assert caught_up == {("2017-04-05", name) for name in (HANDLER, SECRETARY, STRATEGIST)}


def test_a_moved_date_has_its_own_ladder(journey: Journey) -> None:
    promised(journey, "2017-03-15")
    sweep(day("2017-03-08"))
    journey.reschedule_feedback(new_date=day("2017-05-03"))
    assert walk("feedback", day("2017-03-09"), day("2017-04-06"))[1:] == [
        ("2017-04-05", "2017-04-05", HANDLER)
    ]


def test_nobody_is_reminded_of_what_rests_or_is_done(journey: Journey, town: Town) -> None:
    journey.to(State.EXECUTION)
    journey.prepare("complete_execution")
    journey.complete_execution()
    late = journey.dialog.feedback_date + 90 * DAY
    with journey.branch():
        assert sweep(late).reminders > 0, "control: it is owed"
    journey.prepare("close")
    assert sweep(late).reminders == 0


def test_the_effect_is_asked_for_at_six_and_twelve_months_until_it_is_told(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    assert str(journey.today - DAY) == "2016-03-11", "control: the day it was closed"
    with journey.branch():
        journey.wait(100).record_effect()
        assert walk("effect", day("2016-08-20"), day("2016-10-20")) == []
        twelve_months = walk("effect", day("2017-02-20"), day("2017-03-14"))
        assert [rung for _on, rung, _name in twelve_months] == ["2017-03-11"]
    came = walk("effect", day("2016-08-20"), day("2016-09-13"))
    assert came == [("2016-09-12", "2016-09-11", HANDLER)]  # a Sunday
    before = made()
    journey.wait(186).record_effect()
    walk("effect", day("2016-10-05"), day("2016-10-15"))  # where the next rung of the ladder stood
    assert made() == before


def test_settings_move_the_rungs(journey: Journey, settings) -> None:
    promised(journey, "2017-03-15")
    settings.REMINDERS = settings.REMINDERS | {"feedback": {"on": [3], "every": 0}}
    assert walk("feedback", day("2017-03-10"), day("2017-04-15"))[0][1] == "2017-03-18"
    assert {on for rule, on, _ in made() if rule == "feedback"} == {"2017-03-18"}
