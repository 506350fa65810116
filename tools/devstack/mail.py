"""The demo's mail server, and the folder that it fills: what is sent can be read at /brevlada/."""

import signal
import socket
import sys
from pathlib import Path
from urllib.parse import quote, urlsplit

from . import places
from .engine import Running, spawn
from .mail_sink import ADDRESS

VARIABLE = "MAIL_SINK"
STOP_SIGNAL = signal.SIGTERM


def start(place: Path, *, throw_away: bool) -> Running:
    folder = place / "mail"
    folder.mkdir(mode=0o700, exist_ok=True)
    port = _free_port()
    url = f"smtp://{ADDRESS}:{port}{quote(str(folder))}"
    command = [sys.executable, "-m", "tools.devstack.mail_sink", str(port), str(folder)]
    child = spawn(command, place / "mail.log", lambda: answers(url), cwd=places.ROOT)
    print(f"E-post hamnar i {folder}", flush=True)
    return Running(url, child.pid, STOP_SIGNAL, child=child)


def answers(url: str) -> bool:
    port = urlsplit(url).port or 0
    try:
        with socket.create_connection((ADDRESS, port), timeout=1) as connection:
            return connection.recv(4) == b"220 "
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        return int(probe.getsockname()[1])
