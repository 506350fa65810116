"""Erasing cannot be undone, so a clock that runs ahead must not do it."""

import datetime

from django.db import connection
from django.utils import timezone

MOST_AHEAD = datetime.timedelta(hours=12)


class WrongClock(Exception):  # noqa: N818 - what is wrong is the clock
    """This machine's clock and the database's disagree: nothing is erased until somebody has looked."""


def refuse_a_wrong_clock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        (there,) = cursor.fetchone()
    here = timezone.now()
    if here - there > MOST_AHEAD:
        raise WrongClock(f"here {here:%Y-%m-%d %H:%M}, in the database {there:%Y-%m-%d %H:%M}")
