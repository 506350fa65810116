"""The demo starts, serves, stops without a trace, and remembers."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.devstack import places

from . import command

PEOPLE = (
    *("handlaggare", "sekreterare", "strateg", "fortroendevald", "administrator"),
    *("handlaggare-kultur", "sekreterare-kultur"),
)
ADDRESSES = ("/", "/logga-in/", "/healthz", "/readyz", "/static/admin/css/base.css")
SHELL = ("manage", "shell", "-v", "0", "-c", "from committees.models import Person;")


@contextlib.contextmanager
def running_demo(tree: Path, goodbye: signal.Signals = signal.SIGINT) -> Iterator[tuple[int, str]]:
    """The port, and what was said until all was up; afterwards all must be gone."""
    port = free_port()
    demo = command.start(tree, "run", PORT=str(port))
    try:
        yield port, said_until("Ctrl-C", demo)
    finally:
        os.kill(demo.pid, goodbye)
        rest, _ = demo.communicate(timeout=60)
    assert demo.returncode == 0, rest
    assert rest.endswith("Stoppat.\n")
    assert not command.processes_of(tree, places.of_checkout())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def said_until(word: str, process: subprocess.Popen[str]) -> str:
    assert process.stdout
    said = ""
    for line in process.stdout:
        said += line
        if word in line:
            return said
    pytest.fail(f"The demo did not start:\n{said}")


def get(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    with contextlib.closing(connection):
        connection.request("GET", path)
        return connection.getresponse().status


def test_the_demo_serves_leaves_nothing_behind_and_keeps_its_data(copy: Path) -> None:
    with running_demo(copy) as (port, said):
        assert f"http://127.0.0.1:{port}/arbete/" in said
        assert [name for name in PEOPLE if f" {name} " not in said] == []
        assert "lösenord demo" in said
        assert {path: get(port, path) for path in ADDRESSES} == dict.fromkeys(ADDRESSES, 200)
        lines = " ".join(command.processes_of(copy))
        assert [name for name in ("gunicorn", "worker", "beat") if name not in lines] == []
        made = command.run(copy, *SHELL[:-1], f"{SHELL[-1]} Person.objects.create(username='kvar')")
        assert (made.returncode, made.stdout) == (0, ""), f"it joined, no engine was started: {made.stderr}"

    again = command.run(copy, *SHELL[:-1], f"{SHELL[-1]} print(Person.objects.get(username='kvar').pk > 0)")
    assert again.stdout.endswith("\nTrue\n"), again.stderr


@pytest.mark.torture
@pytest.mark.parametrize("goodbye", [signal.SIGTERM, signal.SIGHUP])
def test_each_way_to_say_goodbye(copy: Path, goodbye: signal.Signals) -> None:
    with running_demo(copy, goodbye) as (port, _):
        assert get(port, "/readyz") == 200


@pytest.mark.torture
@pytest.mark.parametrize("victim", ["gunicorn", "worker", "beat"])
def test_when_one_part_dies_all_stop_and_say_which(copy: Path, victim: str) -> None:
    demo = command.start(copy, "run", PORT=str(free_port()))
    said_until("Ctrl-C", demo)
    os.kill(child_of(demo.pid, victim), signal.SIGKILL)
    rest, _ = demo.communicate(timeout=60)
    assert demo.returncode == 1
    assert "Stannade oväntat: " in rest
    assert not command.processes_of(copy, places.of_checkout())


def child_of(parent: int, word: str) -> int:
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    (found,) = [
        pid for pid in children if word.encode() in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    ]
    return int(found)
