"""What the two engines have in common: started, answering, stopped."""

import contextlib
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

PATIENCE = 60.0


@dataclass
class Running:
    """An engine that answers at `url`; `child` only when this very process started it."""

    url: str
    pid: int
    stop_signal: int
    leftovers: str = ""
    child: subprocess.Popen[bytes] | None = None

    @classmethod
    def read(cls, note: Path, answers: Callable[[str], bool]) -> "Running | None":
        """The engine that another command started and noted, if it still answers."""
        if not note.exists():
            return None
        noted = cls(**json.loads(note.read_text()))
        return noted if answers(noted.url) else None

    def write(self, note: Path) -> None:
        noted = {
            "url": self.url,
            "pid": self.pid,
            "stop_signal": self.stop_signal,
            "leftovers": self.leftovers,
        }
        note.write_text(json.dumps(noted))

    def stop(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, self.stop_signal)
        if self.child:
            self.child.wait(PATIENCE)
        else:
            wait_until(lambda: not _exists(self.pid), f"Process {self.pid} avslutades inte")
        if self.leftovers:
            shutil.rmtree(self.leftovers, ignore_errors=True)


class Engine(Protocol):
    """A module that starts one: postgres.py and valkey.py."""

    VARIABLE: str

    def start(self, place: Path, *, throw_away: bool) -> Running: ...

    def answers(self, url: str) -> bool: ...


def spawn(command: list[str], log: Path, answers: Callable[[], bool], **how: Any) -> subprocess.Popen[bytes]:
    """Start it and wait until it answers; never leave it behind half-started."""
    with log.open("ab") as output:
        # A session of its own: Ctrl-C in the terminal must not stop what others may be using.
        child = subprocess.Popen(command, stdout=output, stderr=output, start_new_session=True, **how)
    try:
        wait_until(lambda: answers() or child.poll() is not None, f"{command[0]} svarade inte")
    except BaseException:
        child.terminate()
        child.wait(PATIENCE)
        raise
    if child.poll() is not None:
        end = log.read_text(errors="replace")[-2000:]
        raise SystemExit(f"{command[0]} startade inte:\n{end}")
    return child


def wait_until(done: Callable[[], bool], complaint: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > deadline:
            raise SystemExit(f"{complaint} inom {PATIENCE:.0f} sekunder.")
        time.sleep(0.05)


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z"
