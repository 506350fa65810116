"""What tests commit is gone when they are over, and what the migrations shipped is still there."""

from threading import Thread

import pytest
from django.db import connection

from checklists.models import Template
from dialogs.models import Dialog, Ladder, State, TargetGroup
from tests.committed import forget, remember, restore
from tests.dialogs.machine.invariants import breaches
from tests.journeys import Journey

ROUNDS = range(2)  # each round finds what the one before left behind


def shipped() -> tuple[int, int, int]:
    return (
        Template.objects.current().items.count(),
        Ladder.objects.current().levels.count(),
        TargetGroup.objects.count(),
    )


def seen_by_another_thread() -> int:
    seen = []

    def look() -> None:
        seen.append(Dialog.objects.count())
        connection.close()

    thread = Thread(target=look)
    thread.start()
    thread.join()
    return seen[0]


@pytest.mark.parametrize("_round", ROUNDS)
def test_a_committed_case_is_seen_by_other_threads_and_gone_afterwards(
    committed_db, journey: Journey, _round
):
    assert Dialog.objects.count() == 0
    assert all(shipped())
    journey.register()
    TargetGroup.objects.all().delete()
    assert seen_by_another_thread() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_round", ROUNDS)
def test_the_mark_of_pytest_django_leads_here_too(journey: Journey, _round):
    assert Dialog.objects.count() == 0
    assert all(shipped())
    journey.register()
    assert seen_by_another_thread() == 1


@pytest.mark.parametrize("_round", ROUNDS)
def test_the_live_server_leads_here_too(live_server, journey: Journey, _round):
    assert Dialog.objects.count() == 0
    journey.register()
    assert seen_by_another_thread() == 1


@pytest.mark.parametrize("_round", ROUNDS)
def test_a_scratch_database_may_be_broken(scratch_db, journey: Journey, _round):
    journey.register()
    with connection.cursor() as cursor:
        cursor.execute("DROP FUNCTION dialogs_refuse CASCADE")


def test_a_moment_comes_back(committed_db, journey: Journey):
    journey.to(State.EXECUTION)
    remember("decided")
    journey.to(State.COMPLETED)
    restore("decided")
    forget("decided")
    assert Dialog.objects.get().state == State.EXECUTION
    assert breaches(Dialog.objects.get()) == []
    assert journey.dialog.investigationdecisions.get().outcome  # a generated column


def test_ordinary_tests_are_rolled_back_as_before(journey: Journey):
    journey.register()
    assert Dialog.objects.count() == 1
    assert seen_by_another_thread() == 0


def test_nothing_was_left_behind(db):
    assert Dialog.objects.count() == 0
    assert all(shipped())
