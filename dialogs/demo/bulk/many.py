"""`demo --dialogs N`: N cases spread evenly over the years, the same for the same seed."""

import datetime
import random
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock

from django.db import connection, reset_queries

from dialogs.demo.stories import NAMESPACE
from dialogs.models import Event

from .calendar import DAY, Calendar
from .case import Case
from .cast import Seat, seats
from .life import Life, working_day
from .waves import Waves

FIRST = datetime.date(2014, 3, 3)
AT_A_TIME = 2000
BUSY = 5000  # from so many on: a meeting every week, and two writers
Tell = Callable[[int, int, float], None]


@dataclass(frozen=True)
class Plan:
    """What was asked for, and how a case's number in the row becomes its day of birth."""

    count: int
    seed: int
    today: datetime.date
    bodies: list[Seat]

    def born(self, index: int) -> datetime.date:
        return working_day(FIRST + DAY * (((self.today - FIRST).days - 7) * index // self.count))

    def cases(self, batch: range, calendar: Calendar) -> Iterator[Case]:
        """Those of the batch that are not made yet."""
        keys = {uuid.uuid5(NAMESPACE, f"{self.seed}/{index}"): index for index in batch}
        made = set(Event.objects.filter(key__in=keys).values_list("key", flat=True))
        for key, index in keys.items():
            if key not in made:
                dice, born = random.Random(f"{self.seed}/{index}"), self.born(index)  # noqa: S311 - no secret
                seat = dice.choice([seat for seat in self.bodies if seat.since <= born])
                life = Life(dice, seat, calendar, born)
                yield Case(
                    life=life, key=key, acts=life.acts(self.today), seat=seat, official=life.official_at_first
                )

    def shares(self) -> list[range]:
        """Two writers, one for the earlier years and one for the later: a year's numbers are one writer's."""
        if self.count <= BUSY:
            return [range(self.count)]
        middle = self.born(self.count // 2).year
        turn = next(index for index in range(self.count) if self.born(index).year >= middle)
        return [range(turn), range(turn, self.count)]


def build(count: int, seed: int, today: datetime.date, tell: Tell) -> None:
    """Make what is missing of the first `count`; a run that was broken off goes on where it stopped."""
    plan, progress = Plan(count, seed, today, seats()), Progress(count, tell)
    shares = plan.shares()
    every = 1 if count > BUSY else 4
    calendars = [Calendar(every, share, len(shares)) for share in range(len(shares))]
    if len(shares) == 1:
        _write(plan, shares[0], calendars[0], progress)
        return
    with ThreadPoolExecutor(len(shares)) as writers:
        jobs = [writers.submit(_alone, plan, *both, progress) for both in zip(shares, calendars, strict=True)]
        for job in jobs:
            job.result()


def _alone(plan: Plan, share: range, calendar: Calendar, progress: "Progress") -> None:
    try:
        _write(plan, share, calendar, progress)
    finally:
        connection.close()  # the thread's own


def _write(plan: Plan, share: range, calendar: Calendar, progress: "Progress") -> None:
    waves = Waves(calendar)
    for start in range(share.start, share.stop, AT_A_TIME):
        batch = range(start, min(start + AT_A_TIME, share.stop))
        cases = list(plan.cases(batch, calendar))
        if cases:
            waves.write(cases, random.Random(f"{plan.seed}/{start}/{len(cases)}"))  # noqa: S311
        reset_queries()  # in debug mode Django remembers every statement
        progress.add(len(batch))


class Progress:
    def __init__(self, count: int, tell: Tell) -> None:
        self.count, self.tell, self.done = count, tell, 0
        self.lock, self.began = Lock(), time.monotonic()

    def add(self, made: int) -> None:
        with self.lock:
            self.done += made
            self.tell(self.done, self.count, time.monotonic() - self.began)
