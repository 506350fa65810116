"""Whatever dies, each reminder exists once, each mail arrives, and a copy is known by its Message-ID (I8)."""

import datetime
import email
import random
import signal
import time
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.models import Value
from django.db.models.functions import Concat

from committees.models import Membership, Person, Role
from dialogs.models import Beginning, Notice, State, Untold
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.people import Town

from .plant import Plant, SlowSink, running, slow_sink, wait

LONG_AGO = datetime.date(2010, 1, 1)
PATIENCE = 120
pytestmark = pytest.mark.usefixtures("committed_db")


@pytest.fixture
def sink() -> Iterator[SlowSink]:
    with slow_sink() as sink:
        yield sink


def owed_to(town: Town, officials: int) -> None:
    """A case whose end and feedback are long overdue, and whose handler has left."""
    Journey(town).to(State.EXECUTION)
    town.handlaggare.memberships.all().delete()
    for number in range(officials):
        person = Person.objects.create(username=f"k{number}")
        Membership.objects.create(person=person, role=Role.OFFICIAL, office=town.office, valid_from=LONG_AGO)
    Person.objects.update(email=Concat("username", Value("@example.org")))
    Beginning.objects.create(day=LONG_AGO)
    Untold.objects.all().delete()  # the reminders alone are counted


def arrived(sink: SlowSink) -> Counter[str]:
    return Counter(email.message_from_bytes(kept.content)["Message-ID"] for kept in sink.kept())


def drained(reminders: int) -> bool:
    made = Notice.objects.filter(event=None)
    return made.count() >= reminders and not made.exclude(mail="sent").exists()


def check(sink: SlowSink, reminders: int, duplicates: int) -> None:
    """The history of the sink against the rows."""
    assert sweep().reminders == 0, "nothing was missing"
    notices = Notice.objects.all()
    assert notices.count() == reminders
    came = arrived(sink)
    assert set(came) == {notice.message_id for notice in notices}, "all of them, and nothing unknown"
    assert came.total() - len(came) <= duplicates


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
        wait(lambda: drained(reminders), PATIENCE, plant)
    check(sink, reminders, duplicates=kills)


def killed(plant: Plant) -> None:
    plant.broker.kill()
    time.sleep(1)
    plant.broker.start()


def stopped(plant: Plant) -> None:
    plant.broker.process.send_signal(signal.SIGSTOP)
    time.sleep(60)
    plant.broker.process.send_signal(signal.SIGCONT)


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
