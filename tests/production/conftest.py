"""A production of one's own: the composition's commands, real engines, production's settings."""

import os
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import psycopg
import pytest

from tools.devstack import programs

from . import compose
from .machine import Production


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """An empty database on the test run's server."""
    server, name = os.environ["DATABASE_URL"], f"production_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield urlsplit(server)._replace(path=f"/{name}").geturl()
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def production(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Production]:
    folder, queue_port = tmp_path_factory.mktemp("production"), free_port()
    changes = {
        "DATABASE_URL": database,
        "REDIS_URL": f"redis://127.0.0.1:{queue_port}/0",
        "BIND": f"127.0.0.1:{free_port()}",
        "STATIC_ROOT": str(folder / "staticfiles"),
    }
    made = Production(compose.services(), folder, changes)
    shim = folder / "bin" / "redis-server"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec {programs.redis()} "$@" --bind 127.0.0.1 --port {queue_port}\n')
    shim.chmod(0o755)
    try:
        yield made
    finally:
        for name in list(made.running):
            made.stop(name)
