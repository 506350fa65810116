"""Run one command in front, the way a shell does."""

import signal
import subprocess
from types import FrameType

from . import places


def in_front(command: list[str], env: dict[str, str]) -> int:
    """The command owns the terminal: Ctrl-C is for it, and we leave when it has left."""
    child = subprocess.Popen(command, cwd=places.ROOT, env=env)

    def pass_on(number: int, _frame: FrameType | None) -> None:
        child.send_signal(number)

    before = {number: signal.signal(number, pass_on) for number in (signal.SIGTERM, signal.SIGHUP)}
    before[signal.SIGINT] = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        return child.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
