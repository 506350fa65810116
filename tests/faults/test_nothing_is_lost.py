"""Whatever dies, each reminder exists once, each mail arrives, and a copy is known by its Message-ID (I8)."""

import logging
import random
import time

import pytest
from django.db import connection

from tests.people import Town

from .owing import check, drained, owed_to
from .plant import PATIENCE, Plant, SlowSink, running, wait

log = logging.getLogger(__name__)
pytestmark = pytest.mark.usefixtures("committed_db")


# An official is reminded of two ladders; on the feedback's there are also the secretary and the strategist.
@pytest.mark.parametrize(
    ("officials", "workers", "kills"),
    [(29, 2, 6), pytest.param(499, 4, 50, marks=pytest.mark.torture)],
)
def test_workers_killed_at_random_and_three_beats(
    town: Town, sink: SlowSink, officials: int, workers: int, kills: int
) -> None:
    owed_to(town, officials)
    reminders = 2 * (officials + 1) + 2
    chance = random.Random(7)
    with running(sink, workers, beats=3) as plant:
        wait(lambda: bool(sink.kept()), PATIENCE, plant)
        while plant.kills < kills:
            plant.kill_one(chance)
            time.sleep(chance.uniform(0.2, 0.6))
        began = time.monotonic()
        wait(lambda: drained(reminders), PATIENCE, plant)
        log.info("All sent %.0f seconds after the last of %s kills", time.monotonic() - began, kills)
    check(sink, reminders, duplicates=kills)


def killed(plant: Plant) -> None:
    plant.broker.kill()
    time.sleep(1)
    plant.broker.start()


def stopped(plant: Plant) -> None:
    plant.broker.hang()
    time.sleep(60)
    plant.broker.wake()


def cut_off(plant: Plant) -> None:
    """Every connection to PostgreSQL ends, as when it is started again."""
    for _ in range(5):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        time.sleep(0.5)


@pytest.mark.torture
@pytest.mark.parametrize("fault", [killed, stopped, cut_off])
def test_broker_and_database_come_and_go(town: Town, sink: SlowSink, fault: object) -> None:
    owed_to(town, 99)
    with running(sink, workers=2, beats=1) as plant:
        wait(lambda: bool(sink.kept()), PATIENCE, plant)
        fault(plant)
        wait(lambda: drained(202), PATIENCE, plant)
    check(sink, 202, duplicates=10 if fault is cut_off else 0)
