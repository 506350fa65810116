"""Start the engines, or join those that run; the last one out stops them."""

import contextlib
import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from . import mail, places, postgres, valkey
from .engine import Engine, Running

ENGINES: tuple[Engine, ...] = (postgres, valkey)
OF_THE_DEMO: tuple[Engine, ...] = (*ENGINES, mail)


@contextlib.contextmanager
def throw_away() -> Iterator[dict[str, str]]:
    """Engines of one's own with empty data, gone afterwards."""
    place = places.throw_away()
    started: dict[str, Running] = {}
    try:
        for engine in _wanted(ENGINES):
            started[engine.VARIABLE] = engine.start(place, throw_away=True)
        yield os.environ | _documents(place) | {name: running.url for name, running in started.items()}
    finally:
        for running in started.values():
            running.stop()
        shutil.rmtree(place)


@contextlib.contextmanager
def shared() -> Iterator[dict[str, str]]:
    """This checkout's engines. Several commands may use them at once; the data outlives them all.

    Each user holds a shared lock, which the kernel lets go even when the user is killed.
    So whoever leaves and then gets the lock alone was the last, and stops the engines.
    """
    place = places.of_checkout()
    running: dict[Path, Running] = {}
    with (place / "users.lock").open("w") as users:
        try:
            with _one_at_a_time(place):
                fcntl.flock(users, fcntl.LOCK_SH)
                for engine in _wanted(OF_THE_DEMO):
                    note = place / f"{engine.VARIABLE.lower()}.json"
                    running[note] = Running.read(note, engine.answers) or engine.start(
                        place, throw_away=False
                    )
                    running[note].write(note)
            urls = {note.stem.upper(): engine.url for note, engine in running.items()}
            yield os.environ | _documents(place) | urls
        finally:
            with _one_at_a_time(place):
                fcntl.flock(users, fcntl.LOCK_UN)
                if _is_alone(users.fileno()):
                    _stop_all(running)


def _documents(place: Path) -> dict[str, str]:
    """The files of the cases lie beside the database that tells of them."""
    return {"DOCUMENT_ROOT": os.environ.get("DOCUMENT_ROOT", str(place / "documents"))}


def _wanted(engines: tuple[Engine, ...]) -> list[Engine]:
    return [engine for engine in engines if not os.environ.get(engine.VARIABLE)]


def _is_alone(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _stop_all(running: dict[Path, Running]) -> None:
    for note, engine in running.items():
        engine.stop()
        note.unlink(missing_ok=True)


@contextlib.contextmanager
def _one_at_a_time(place: Path) -> Iterator[None]:
    with (place / "start.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
