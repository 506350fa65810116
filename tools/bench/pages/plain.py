"""The plainest SQL for the figures of the overview: what anybody would write first (plain.sql)."""

import datetime
import time
from pathlib import Path
from statistics import median

from django.db import connection

STATEMENTS = [part for part in (Path(__file__).parent / "plain.sql").read_text().split(";\n") if part.strip()]


def milliseconds(since: datetime.date, on: datetime.date, rounds: int) -> float:
    """All of them, one after the other, for a year."""
    return median(_once(since, on) for _round in range(rounds)) * 1000


def _once(since: datetime.date, on: datetime.date) -> float:
    began = time.perf_counter()
    with connection.cursor() as cursor:
        for statement in STATEMENTS:
            cursor.execute(statement, {"since": since, "on": on})
            cursor.fetchall()
    return time.perf_counter() - began
