"""Two at once, each on a thread and a connection of its own, made to meet where it matters."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from django.db import connection
from django.db.models import QuerySet

from dialogs import process
from dialogs.models import CaseNumberSeries
from dialogs.models.dialog import DialogQuerySet

Act = Callable[[], object]
PAUSE = 0.005
PATIENCE = 0.5  # below the two seconds after which PostgreSQL gives up a lock
TURN = 10  # seconds that one waits for the other before the race


@dataclass(frozen=True)
class Outcome:
    """What came of one act: what it gave back, or why not."""

    result: object
    error: Exception | None
    entered: float
    left: float


def overlapped(first: Outcome, second: Outcome) -> bool:
    """Whether both were at it before either was done: only then was it a race."""
    return max(first.entered, second.entered) < min(first.left, second.left)


class Track:
    """Two threads that keep their connections from round to round."""

    def __init__(self, seed: int) -> None:
        self.pool = ThreadPoolExecutor(2)
        self.line = threading.Barrier(2)
        self.jitter = random.Random(seed)

    def race(self, *acts: Act, locked: bool = True) -> list[Outcome]:
        _about_to_write.clear()
        with _slowly(), nullcontext() if locked else without_locks():
            return self._both(*acts)

    def _both(self, *acts: Act) -> list[Outcome]:
        starts = [self.jitter.uniform(0, PAUSE), 0.0]
        self.jitter.shuffle(starts)
        return list(self.pool.map(self._run, acts, starts))

    def _run(self, act: Act, late: float) -> Outcome:
        self.line.wait(TURN)
        time.sleep(late)
        _here.entered, _here.patient = None, False
        result, error = None, None
        began = time.monotonic()
        try:
            result = act()
        except Exception as raised:  # noqa: BLE001 - whatever it was, it is what came of it
            error = raised
        return Outcome(result, error, _here.entered or began, time.monotonic())

    def close(self) -> None:
        self._both(_close, _close)
        self.pool.shutdown()


def patiently(act: Act) -> Act:
    """The act waits, after its lock, until the other is about to write, if it ever gets there."""

    def wait() -> object:
        _here.patient = True
        return act()

    return wait


def _close() -> None:
    connection.close()  # this thread's own


_here = threading.local()
_about_to_write = threading.Event()


@contextmanager
def _slowly() -> Iterator[None]:
    """Linger inside the critical section: after each lock, and before what was decided is written."""
    with (
        patch.object(DialogQuerySet, "lock", _then_linger(DialogQuerySet.lock)),
        patch.object(CaseNumberSeries, "lock", _then_linger(CaseNumberSeries.lock)),
        patch.object(process, "remember", _linger_before(process.remember)),
    ):
        yield


def _then_linger(original: Callable[..., Any]) -> Callable[..., Any]:
    def lock(*args: Any) -> Any:
        again, _here.entered = _here.entered, _here.entered or time.monotonic()
        row = original(*args)
        if not again:  # a step within a transaction locks what is already locked
            _linger()
        return row

    return lock


def _linger_before(original: Callable[..., None]) -> Callable[..., None]:
    def write(*args: Any) -> None:
        _about_to_write.set()
        time.sleep(PAUSE)
        original(*args)

    return write


def _linger() -> None:
    if _here.patient:
        _about_to_write.wait(PATIENCE)
    else:
        time.sleep(PAUSE)


def without_locks() -> AbstractContextManager[Any]:
    """The same code, with plain reads where it locks rows."""
    return patch.object(QuerySet, "select_for_update", lambda rows, **how: rows.all())


def drop_the_locks_of_the_law() -> None:
    """The same triggers, with plain reads where they lock rows. Only ever in a scratch database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_functiondef(oid) FROM pg_proc "
            "WHERE proname LIKE 'dialogs\\_%' AND prosrc LIKE '%FOR NO KEY UPDATE%'"
        )
        for (definition,) in cursor.fetchall():
            cursor.execute(definition.replace("FOR NO KEY UPDATE", ""))
