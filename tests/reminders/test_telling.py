"""News of a step reaches whoever's turn it is now, once, and never the one who took it."""

import threading

import pytest
from django.db import connection, transaction

from committees.models import Membership, Role
from dialogs.models import Notice, State, Untold
from dialogs.reminders import sweep, telling
from dialogs.reminders.telling import tell
from tests.journeys import Journey
from tests.people import Town

pytestmark = pytest.mark.usefixtures("begun")


def told(journey: Journey) -> set[tuple[str, str]]:
    """What the last step gave rise to."""
    known = set(Notice.objects.values_list("pk", flat=True))
    sweep(journey.today)
    found = Notice.objects.exclude(event=None).exclude(pk__in=known)
    return {(notice.step, notice.recipient.username) for notice in found.select_related("recipient")}


def test_each_turn_of_a_case(journey: Journey, town: Town) -> None:
    journey.register()
    assert told(journey) == set()
    journey.refer_to_committee()  # by the handler himself
    assert told(journey) == {("refer_to_committee", "sekreterare")}
    journey.decide_investigation()
    assert told(journey) == {("decide_investigation", "handlaggare")}
    journey.prepare("submit_proposal")
    assert told(journey) == {("review_measurability", "handlaggare")}
    journey.submit_proposal()
    assert told(journey) == {("submit_proposal", "sekreterare")}
    journey.decide_dialog()
    assert told(journey) == {("decide_dialog", "handlaggare")}
    journey.prepare("complete_execution")
    journey.complete_execution()
    assert told(journey) == set(), "the handler did it, and goes on"
    journey.compile_results()
    assert told(journey) == {("compile_results", "sekreterare")}
    journey.write_feedback()
    journey.publish_feedback()
    assert told(journey) == {("publish_feedback", "handlaggare")}


def test_who_is_given_a_case_is_told(journey: Journey, town: Town) -> None:
    journey.to(State.INVESTIGATION)
    sweep(journey.today)
    journey.hand_over()
    assert told(journey) == {("hand_over", "kollega")}


def test_a_case_handed_back_is_told(journey: Journey) -> None:
    journey.to(State.DECISION)
    sweep(journey.today)
    journey.decide_dialog(outcome="remit", reason="Otydligt.", feedback_date=None)
    assert told(journey) == {("decide_dialog", "handlaggare")}


def test_a_committee_without_secretary_is_told_of_to_the_administrator(journey: Journey, town: Town) -> None:
    journey.register()
    Membership.objects.filter(role=Role.SECRETARY).delete()
    journey.refer_to_committee()
    assert told(journey) == {("refer_to_committee", "administrator")}


def test_a_turn_that_has_passed_is_not_told(journey: Journey) -> None:
    """Nobody swept for a while: only what is still up to somebody is told."""
    journey.to(State.PROPOSAL)
    assert told(journey) == {("decide_investigation", "handlaggare")}
    assert {notice.step for notice in Notice.objects.all()} == {"decide_investigation"}


def test_a_step_that_cannot_be_told_holds_up_no_other(
    journey: Journey, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Journey(town, paragraph=100)
    for case in (journey, other):
        case.to(State.INVESTIGATION)
    poison = journey.dialog.pk
    known = telling.told_now

    def told_now(step: str, case: object, *rest: object) -> dict:
        if case.pk == poison:
            raise ZeroDivisionError
        return known(step, case, *rest)

    monkeypatch.setattr(telling, "told_now", told_now)
    assert tell(journey.today).notices == 1
    assert set(Untold.objects.values_list("event__dialog", flat=True)) == {poison}
    monkeypatch.undo()
    assert tell(journey.today).notices == 1
    assert not Untold.objects.exists()


@pytest.mark.usefixtures("committed_db")
def test_a_step_that_commits_late_is_not_passed_by(journey: Journey, town: Town) -> None:
    """Its transaction began first; a later step was told of while it was still open."""
    journey.register()
    other = Journey(town, paragraph=100)
    other.register()
    sweep(journey.today)
    taken, go_on = threading.Event(), threading.Event()

    def slowly() -> None:
        with transaction.atomic():
            journey.refer_to_committee()
            taken.set()
            go_on.wait(10)
        connection.close()

    slow = threading.Thread(target=slowly)
    slow.start()
    assert taken.wait(10)
    other.refer_to_committee()
    assert told(other) == {("refer_to_committee", "sekreterare")}
    go_on.set()
    slow.join(10)
    assert told(journey) == {("refer_to_committee", "sekreterare")}
