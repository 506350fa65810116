"""A duty is done in the very moment in which its mail is claimed: one of them is first, never both (I9)."""

import datetime
import logging
import random
import threading
import time
from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass, field

import pytest

from dialogs.models import Dialog, Notice, State
from dialogs.notices import post as notices
from dialogs.notices.post import Notices
from dialogs.post import claim
from dialogs.reminders import sweep
from tests.committed import forget, remember, restore
from tests.journeys import Journey
from tests.people import Town
from tests.races.overlap import Track, without_locks

from .walking import DAY

log = logging.getLogger(__name__)
SAMPLE, ALL = 8, 200
PATIENCE = 0.1  # below the two seconds after which PostgreSQL gives up a lock
LONG_ENOUGH = 30
pytestmark = pytest.mark.usefixtures("committed_db")


@dataclass
class Race:
    """Rounds from one starting point: an execution that is over, and a reminder of it."""

    journey: Journey
    today: datetime.date
    endings: Counter[str] = field(default_factory=Counter)
    locked: bool = True

    def round(self, track: Track) -> None:
        """With the locks, either may be first. Without them the step is taken while the mail is looked at."""
        notice = Notice.objects.get(rule="execution_over")
        done: list[float] = []
        looked: list[float] = []
        looking, finished = threading.Event(), threading.Event()
        known = notices.still_owed

        def look_and_linger(*facts: object) -> object:
            owed = known(*facts)
            looking.set()
            finished.wait(PATIENCE if self.locked else LONG_ENOUGH)
            looked.append(time.monotonic())
            return owed

        def do() -> None:
            if not self.locked:
                looking.wait(LONG_ENOUGH)
            self.journey.dialog = Dialog.objects.get(pk=self.journey.dialog.pk)
            self.journey.complete_execution()
            done.append(time.monotonic())
            finished.set()

        def take() -> list[Notice]:
            if self.locked:
                time.sleep(random.uniform(0, PATIENCE))
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(notices, "still_owed", look_and_linger)
                return claim(Notices(self.today))[0]

        at, dialog = self.journey.at, self.journey.dialog
        step, claimed = track._both(do, take)
        self.journey.at, self.journey.dialog = at, dialog
        assert step.error is None
        assert claimed.error is None
        if claimed.result and done[0] < looked[0]:
            self.endings["mailed although done"] += 1
        elif claimed.result:
            self.endings["claimed first"] += 1
        else:
            claim(Notices(self.today))
            self.endings[Notice.objects.get(pk=notice.pk).mail] += 1


@pytest.fixture
def race(begun: Town, journey: Journey) -> Race:
    journey.to(State.EXECUTION)
    journey.prepare("complete_execution")
    today = journey.dialog.due_on + 5 * DAY
    sweep(today)
    Notice.objects.exclude(rule="execution_over").update(mail="none")
    return Race(journey, today)


def run(race: Race, rounds: int) -> Counter[str]:
    track = Track(1)
    remember("before_the_race")
    try:
        with nullcontext() if race.locked else without_locks():
            for _ in range(rounds):
                race.round(track)
                restore("before_the_race")
    finally:
        track.close()
        forget("before_the_race")
    return race.endings


@pytest.mark.parametrize("rounds", [SAMPLE, pytest.param(ALL, marks=pytest.mark.torture)])
def test_no_mail_once_it_is_done(race: Race, rounds: int) -> None:
    endings = run(race, rounds)
    log.info("%s", dict(endings))
    assert set(endings) <= {"claimed first", "silenced"}, endings
    assert endings.total() == rounds


def test_without_the_lock_it_happens(race: Race) -> None:
    """Control: the rounds above can tell."""
    race.locked = False
    assert run(race, 3) == {"mailed although done": 3}
