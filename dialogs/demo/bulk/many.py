"""`demo --dialogs N`: N cases spread evenly over the years, the same for the same seed."""

import datetime
import random
import time
import uuid
from collections.abc import Callable, Iterator

from django.db import reset_queries

from dialogs.demo.stories import NAMESPACE
from dialogs.models import Event

from .calendar import DAY, Calendar
from .case import Case
from .cast import Seat, seats
from .life import Life, working_day
from .waves import Waves

FIRST = datetime.date(2014, 3, 3)
AT_A_TIME = 2000
BUSY = 5000  # so many cases need a meeting every week
Tell = Callable[[int, int, float], None]


def build(count: int, seed: int, today: datetime.date, tell: Tell) -> int:
    """Make what is missing of the first `count`; a run that was broken off goes on where it stopped."""
    calendar, bodies, began = Calendar(every=1 if count > BUSY else 4), seats(), time.monotonic()
    waves, made = Waves(calendar), 0
    for first in range(0, count, AT_A_TIME):
        batch = range(first, min(first + AT_A_TIME, count))
        cases = list(_cases(batch, count, seed, today, calendar, bodies))
        if cases:
            waves.write(cases, random.Random(f"{seed}/{first}/{len(cases)}"))
        made += len(cases)
        reset_queries()  # in debug mode Django remembers every statement
        tell(batch.stop, count, time.monotonic() - began)
    return made


def _cases(
    batch: range, count: int, seed: int, today: datetime.date, calendar: Calendar, bodies: list[Seat]
) -> Iterator[Case]:
    keys = {uuid.uuid5(NAMESPACE, f"{seed}/{index}"): index for index in batch}
    made = set(Event.objects.filter(key__in=keys).values_list("key", flat=True))
    span = (today - FIRST).days - 7
    for key, index in keys.items():
        if key in made:
            continue
        dice = random.Random(f"{seed}/{index}")  # noqa: S311 - no secret is drawn
        born = working_day(FIRST + DAY * (span * index // count))
        seat = dice.choice([seat for seat in bodies if seat.since <= born])
        life = Life(dice, seat, calendar, born)
        yield Case(life=life, key=key, acts=life.acts(today), seat=seat, official=life.official_at_first)
