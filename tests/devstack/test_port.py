"""A port that cannot be had is one clear line, before anything is started."""

import socket
from collections.abc import Iterator

import pytest

from tools.devstack.places import ROOT

from . import command


@pytest.fixture
def taken() -> Iterator[str]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield str(other.getsockname()[1])


def test_a_taken_port(taken: str) -> None:
    done = command.run(ROOT, "run", PORT=taken)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Port {taken} är upptagen. Välj en annan: PORT=9000 make run\n"


@pytest.mark.parametrize("wish", ["nio tusen", "0", "65536", "-1", "80.5"])
def test_what_is_no_port(wish: str) -> None:
    done = command.run(ROOT, "run", PORT=wish)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"PORT={wish} är inget portnummer. Välj en annan: PORT=9000 make run\n"
