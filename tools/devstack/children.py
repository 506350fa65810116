"""Web, worker and beat beside each other; all stop when one does."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Collection, Iterator

from . import places

Children = dict[str, subprocess.Popen[bytes]]

# Known, meant, and no news to whoever tries the demo.
QUIET = [
    *("-W", "ignore:Using settings.DEBUG leads to a memory leak"),
    *("-W", "ignore:You're running the worker with superuser privileges"),
]
PYTHON = [sys.executable, *QUIET, "-m"]
CELERY = [*PYTHON, "celery", "--quiet", "--app", "sollentuna_dialog"]


def commands(address: str, scratch: str) -> dict[str, list[str]]:
    web = [*PYTHON, "gunicorn", "sollentuna_dialog.wsgi", "--bind", address, "--log-level", "warning"]
    return {
        "web": web,
        "worker": [*CELERY, "worker", "--concurrency", "1", "--loglevel", "WARNING"],
        "beat": [*CELERY, "beat", "--loglevel", "WARNING", "--schedule", f"{scratch}/beat"],
    }


@contextlib.contextmanager
def running(commands: dict[str, list[str]], env: dict[str, str]) -> Iterator[Children]:
    children: Children = {}
    try:
        for name, command in commands.items():
            # A session each: Ctrl-C in the terminal is for us, and we stop them in order.
            children[name] = subprocess.Popen(command, cwd=places.ROOT, env=env, start_new_session=True)
        yield children
    finally:
        _stop(children.values())


def stopped(children: Children) -> list[str]:
    return [name for name, child in children.items() if child.poll() is not None]


def _stop(children: Collection[subprocess.Popen[bytes]]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(10)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)  # and whatever of its own it left behind
        child.wait()
