"""Redis, or Valkey, which speaks the same language, on a free port of this machine."""

import signal
import socket
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from . import programs
from .engine import Running, spawn

VARIABLE = "REDIS_URL"
STOP_SIGNAL = signal.SIGTERM
ADDRESS = "127.0.0.1"  # never "localhost": a minimal system may not know that name


def start(place: Path, *, throw_away: bool) -> Running:
    """Nothing is saved: what is due stands in the database, never in the queue."""
    program, port = programs.redis(), _free_port()
    command = [str(program), "--bind", ADDRESS, "--port", str(port), "--save", "", "--appendonly", "no"]
    url = f"redis://{ADDRESS}:{port}/0"
    child = spawn(command, place / "redis.log", lambda: answers(url), cwd=place)
    print(f"{_version(program)} från {program}", flush=True)
    return Running(url, child.pid, STOP_SIGNAL, child=child)


def answers(url: str) -> bool:
    port = urlsplit(url).port or 6379
    try:
        with socket.create_connection((ADDRESS, port), timeout=1) as connection:
            connection.sendall(b"PING\r\n")
            return connection.recv(16) == b"+PONG\r\n"
    except OSError:
        return False


def _version(program: Path) -> str:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    name, _, rest = said.partition(" server v=")
    return f"{name} {rest.split()[0]}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        return int(probe.getsockname()[1])
