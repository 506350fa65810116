"""Several commands at once use the same engines; the last one out stops them."""

import os
import signal
import sys
from pathlib import Path

from tools.devstack import places
from tools.devstack.engine import wait_until

from . import command

WRITE = """
import os, psycopg, sys, time
number, seconds = sys.argv[1:]
with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as c:
    c.execute("SELECT pg_advisory_lock(1)")
    c.execute("CREATE TABLE IF NOT EXISTS seen (n int)")
    c.execute("INSERT INTO seen VALUES (%s)", [number])
time.sleep(float(seconds))
print(os.environ["DATABASE_URL"])
"""
COUNT = """
import os, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as c:
    print(c.execute("SELECT count(*) FROM seen").fetchone())
"""


def test_commands_share_engines_and_the_last_one_stops_them(copy: Path) -> None:
    """Started at the same moment; who started the engines leaves first."""
    together = [
        command.start(copy, "join", sys.executable, "-c", WRITE, str(number), str(seconds))
        for number, seconds in ((1, 0), (2, 0.7), (3, 1.4))
    ]
    said = [process.communicate(timeout=60)[0] for process in together]
    assert [process.returncode for process in together] == [0, 0, 0], said
    assert len({text.splitlines()[-1] for text in said}) == 1, "all used the same server"
    assert not command.processes_of(places.of_checkout())

    later = command.run(copy, "join", sys.executable, "-c", COUNT)
    assert later.stdout.endswith("(3,)\n"), "the data outlives the engines"


def test_engines_of_a_killed_command_are_joined_and_then_stopped(copy: Path) -> None:
    killed = command.start(copy, "join", "sh", "-c", "echo up; exec sleep 60")
    assert killed.stdout
    lines = iter(killed.stdout.readline, "")
    assert "up\n" in lines
    os.killpg(killed.pid, signal.SIGKILL)
    killed.communicate()
    assert command.processes_of(places.of_checkout()), "control: the engines run on without their starter"

    next_one = command.run(copy, "join", "true")
    assert (next_one.returncode, next_one.stdout) == (0, ""), "nothing new was started"
    wait_until(lambda: not command.processes_of(places.of_checkout()), "the engines did not stop")
