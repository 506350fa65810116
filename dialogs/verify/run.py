"""Run the checks over one snapshot of the database. Breaches stream: however many, they fill no memory."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, transaction

from . import views
from .checks import CHECKS, Check

AT_A_TIME = 500
SETTINGS = """
SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
SET LOCAL work_mem = '64MB'; SET LOCAL jit = off;
SET LOCAL timezone = 'UTC' -- fingerprints are of times as UTC writes them
"""
HEADS = """
SELECT encode(sha256(coalesce(string_agg(hash, ''::bytea ORDER BY dialog_id), ''::bytea)), 'hex')
FROM (SELECT DISTINCT ON (dialog_id) dialog_id, hash FROM dialogs_event
      ORDER BY dialog_id, sequence DESC) head
"""


@dataclass(frozen=True)
class Breach:
    check: Check
    number: str
    detail: str


@contextmanager
def snapshot() -> Iterator[None]:
    """All checks see the same moment, also while people work. Inside another transaction: that one's view."""
    views.create()
    nested = connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        if not nested:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute(SETTINGS)
        yield


def breaches(check: Check) -> Iterator[Breach]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(check.sql)
        while rows := cursor.fetchmany(AT_A_TIME):
            for number, detail in rows:
                yield Breach(check, number, detail)


def timed() -> Iterator[tuple[Check, Iterator[Breach], float]]:
    """Each check with its breaches, to be read before the next one is asked for, and when it began."""
    for check in CHECKS:
        yield check, breaches(check), time.monotonic()


def everything() -> list[Breach]:
    """All breaches at once, for tests and the shell."""
    with snapshot():
        return [breach for _check, found, _began in timed() for breach in found]


def fingerprint() -> str:
    """One fingerprint of every case's history.

    A history that was cut short and tidied up breaks no rule; it shows beside an earlier log's fingerprint.
    """
    with connection.cursor() as cursor:
        cursor.execute(HEADS)
        return str(cursor.fetchone()[0])
