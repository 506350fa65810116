"""The database falls in the middle of the work and comes back: nothing is lost, nothing is made twice."""

import contextlib
import random
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection

from dialogs.models import Notice
from dialogs.reminders import planning, sweep
from tests.people import Town, build_town

from .owing import check, drained, owed_to
from .own_server import Server, own_server
from .plant import PATIENCE, Plant, SlowSink, running, wait

FEW, MANY = 9, 99
WORKERS = 2


def reminders(officials: int) -> int:
    return 2 * (officials + 1) + 2


@pytest.fixture
def server(django_db_setup: None, django_db_blocker: Any) -> Iterator[Server]:
    with django_db_blocker.unblock(), own_server() as server:
        yield server


def sweep_by_half(fall: Callable[[], None]) -> int:
    """It falls when the reminders of the first ladder are written. How many they were."""
    known = planning.write

    def write_and_fall(notices: list[Notice]) -> int:
        made = known(notices)
        fall()
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(planning, "write", write_and_fall)
        with pytest.raises(OperationalError):
            sweep()
    connection.close()
    return Notice.objects.count()


def end_my_connection() -> None:
    with contextlib.suppress(OperationalError), connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")


@pytest.mark.usefixtures("committed_db")
def test_a_sweep_that_is_cut_off_is_made_up_for(town: Town) -> None:
    owed_to(town, FEW)
    made = sweep_by_half(end_my_connection)
    assert 0 < made < reminders(FEW), "control: it fell in the middle"
    assert sweep().reminders == reminders(FEW) - made
    assert sweep().reminders == 0


@pytest.mark.torture
@pytest.mark.parametrize("falls", [10])
def test_a_server_torn_down_in_the_sweep_and_while_mail_goes_out(
    server: Server, sink: SlowSink, falls: int
) -> None:
    """What was being sent when the power went goes out again: one mail a worker and fall at most."""
    owed_to(build_town(), MANY)
    assert 0 < sweep_by_half(server.restart) < reminders(MANY), "control: it fell in the middle"
    chance = random.Random(7)
    with running(sink, WORKERS, beats=2) as plant:
        await_mails(plant, sink, 0)
        for _ in range(falls):
            before = len(sink.kept())
            server.restart()
            await_mails(plant, sink, before)
            time.sleep(chance.uniform(0, 1))
        wait(all_are_sent, PATIENCE, plant)
    check(sink, reminders(MANY), duplicates=WORKERS * falls)


def await_mails(plant: Plant, sink: SlowSink, more_than: int) -> None:
    """Or there is nothing left to send."""
    wait(lambda: len(sink.kept()) > more_than or all_are_sent(), PATIENCE, plant)


def all_are_sent() -> bool:
    connection.close()  # the one from before the fall is dead
    return drained(reminders(MANY))
