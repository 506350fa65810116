"""Months are counted, and counted again when a case has moved. Any number of workers may do it at once."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction
from django.db.models import Min

from dialogs.figures.cases import LEVEL
from dialogs.figures.facts import facts
from dialogs.figures.selection import last_day, months_between
from dialogs.models import Event, TalliedMonth, Tally, Untallied
from dialogs.models.record import local_date

from . import COUNTED_BY
from .reading import UNCERTAIN

COUNT = (Path(__file__).parent / "count.sql").read_text(encoding="utf-8")
GONE = UNCERTAIN.format(taken="DELETE FROM dialogs_untallied RETURNING dialog_id")
#: A month is read after the lock is taken, so that an earlier count never overwrites a later one.
LOCK = 5_160_016
SETTINGS = """
SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL jit = off
"""


def tally(on: datetime.date) -> int:
    """Count every month that is not certain. How many that was."""
    with _alone():
        if not _counted():
            Untallied.objects.all().delete()  # nothing is counted yet that they could make uncertain
    missing = set(_months_until(on)) - _counted()
    for month in sorted(missing, reverse=True):
        with _alone():
            if month not in _counted():  # another worker may have been here
                _count(month)
    with _alone():
        again = _uncertain() & _counted()
        for month in again:
            _count(month)
    return len(missing) + len(again)


def forget() -> None:
    """As if nothing had ever been counted: for cases that came in behind the triggers' back."""
    with _alone():
        TalliedMonth.objects.all().delete()
        Tally.objects.all().delete()


@contextmanager
def _alone() -> Iterator[None]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(SETTINGS)
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        yield


def _counted() -> set[datetime.date]:
    return set(TalliedMonth.objects.filter(counted_by=COUNTED_BY).values_list("month", flat=True))


def _months_until(on: datetime.date) -> Iterator[datetime.date]:
    """From that of the first event. Earlier ones hold what was decided before its case was registered."""
    first = Event.objects.aggregate(at=Min("at"))["at"]
    return months_between(local_date(first), on) if first else iter(())


def _uncertain() -> set[datetime.date]:
    """In one statement with taking note of it: what is noted in the meantime is for the next time."""
    with connection.cursor() as cursor:
        cursor.execute(GONE)
        return {month for (month,) in cursor.fetchall()}


def _count(month: datetime.date) -> None:
    Tally.objects.filter(month=month).delete()
    happened = facts(month, last_day(month))
    with connection.cursor() as cursor:
        cursor.execute(COUNT.format(facts=happened, level=LEVEL, month=f"'{month}'::date"))
    TalliedMonth.objects.update_or_create(month=month, defaults={"counted_by": COUNTED_BY})
