"""How the tests call the devstack, and what they look for afterwards."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

OURS = ("DATABASE_URL", "REDIS_URL", "DEBUG", "DEMO", "PORT", "DJANGO_SETTINGS_MODULE")


def line(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tools.devstack", *arguments]


def environment(**changes: str) -> dict[str, str]:
    """This environment, less the engines that the test run itself was given."""
    return {name: value for name, value in os.environ.items() if name not in OURS} | changes


def run(tree: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    how: dict[str, Any] = {"capture_output": True, "text": True, "check": False, "timeout": 120}
    return subprocess.run(line(*arguments), cwd=tree, env=environment(**changes), **how)


def start(tree: Path, *arguments: str, **changes: str) -> subprocess.Popen[str]:
    how: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return subprocess.Popen(
        line(*arguments), cwd=tree, env=environment(**changes), start_new_session=True, **how
    )


def processes_of(*places: Path) -> list[str]:
    """The command lines of all other processes that name one of the folders or stand in it."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            stands_in = str((process / "cwd").readlink())
        except OSError:
            continue  # it has ended meanwhile
        touched = any(str(place) in text for place in places for text in (words, stands_in))
        if touched and int(process.name) != os.getpid():
            found.append(words)
    return found
