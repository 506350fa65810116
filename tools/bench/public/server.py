"""gunicorn as in production (gunicorn.conf.py), behind a proxy that says https."""

import contextlib
import http.client
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.devstack import places
from tools.devstack.engine import wait_until

ADDRESS = "127.0.0.1"
HOST = "dialog.example.org"
HEADERS = {"Host": HOST, "X-Forwarded-Proto": "https"}


@contextlib.contextmanager
def serving(environment: Mapping[str, str], log: Path) -> Iterator[int]:
    """Its port, once it answers."""
    with socket.socket() as free:
        free.bind((ADDRESS, 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "tools.bench.public.wsgi", "--log-level", "warning"]
    with log.open("ab") as output:
        process = subprocess.Popen(
            [*command, "--bind", f"{ADDRESS}:{port}"],
            cwd=places.ROOT,
            env=environment,
            stdout=output,
            stderr=output,
        )
    try:
        wait_until(lambda: _answers(port), f"The web did not answer, see {log}")
        yield port
    finally:
        process.terminate()
        process.wait(20)


def _answers(port: int) -> bool:
    try:
        return fetch(port, "/")[0] == http.HTTPStatus.OK
    except OSError:
        return False


def fetch(port: int, path: str) -> tuple[int, str]:
    """Status and ETag."""
    connection = http.client.HTTPConnection(ADDRESS, port, timeout=30)
    with contextlib.closing(connection):
        connection.request("GET", path, headers=HEADERS)
        response = connection.getresponse()
        response.read()
        return response.status, response.getheader("ETag", "")
