"""`manage.py verify` is green after every road through the process, and says so."""

import io
from collections.abc import Callable

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from dialogs.models import Event, State
from dialogs.verify import chain, run
from dialogs.verify.checks import CHECKS, FOLDER
from tests.journeys import Journey

from .worlds import settle


def tabled_and_remitted(journey: Journey) -> None:
    journey.to(State.INVESTIGATION).table()
    journey.to(State.DECISION).table()
    journey.decide_dialog(outcome="remit", reason="Saknar barnens perspektiv.")
    journey.to(State.EXECUTION)


def changed_and_rescheduled(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    journey.write_proposal(level="dialogue")
    journey.review_measurability()
    journey.submit_plan_change()
    journey.decide_plan_change()
    journey.reschedule_feedback()
    journey.to(State.COMPLETED)


def handed_over_and_cancelled(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    journey.hand_over()
    journey.cancel_dialog()


def corrected(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    decision = journey.dialog.dialogdecisions.get()
    later = decision.feedback_date.replace(year=decision.feedback_date.year + 1)
    journey.correct(decision, by=journey.town.sekreterare, feedback_date=later)
    journey.to(State.COMPLETED).wait(100).record_effect()
    journey.wait(200).record_effect(influence="partly")


def parked_and_handed_over(journey: Journey) -> None:
    journey.to(State.IDEA).hand_over()
    journey.park()
    journey.resume()
    journey.to(State.PROPOSAL).park()
    journey.park()
    journey.hand_over()


def refused_at_the_second_gate(journey: Journey) -> None:
    journey.to(State.DECISION).decide_dialog(outcome="no", reason="Frågan är avgjord.")
    journey.hold_information_meeting()


ROADS = (
    tabled_and_remitted,
    changed_and_rescheduled,
    handed_over_and_cancelled,
    corrected,
    parked_and_handed_over,
    refused_at_the_second_gate,
)


@pytest.mark.parametrize("state", list(State))
def test_green_in_every_state(journey: Journey, state: str) -> None:
    journey.to(state)
    settle()
    assert run.everything() == []
    with run.snapshot():
        assert list(chain.broken(sample=10)) == []


@pytest.mark.parametrize("road", ROADS)
def test_green_after_every_road(journey: Journey, road: Callable[[Journey], None]) -> None:
    road(journey)
    settle()
    assert run.everything() == []


def test_says_what_it_checked_and_that_all_is_well(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    said = io.StringIO()
    call_command("verify", stdout=said)
    assert f"{Event.objects.count()} händelser" in said.getvalue()
    assert "Alla regler håller." in said.getvalue()


def test_names_the_breach_and_fails(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    settle()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE dialogs_compilation SET results = 'Alla vill ha parkering.'")
    said = io.StringIO()
    with pytest.raises(CommandError, match="1 regelbrott"):
        call_command("verify", stdout=said)
    [breach] = [line for line in said.getvalue().splitlines() if line.startswith("I4")]
    assert journey.dialog.number in breach
    assert "i4_records_unchanged: Handlingarna är som när de lämnades." in breach


def test_every_query_has_its_sentence() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.sql")) == sorted(check.name for check in CHECKS)
