"""A PostgreSQL of the test's own, which may die: no other test shares it."""

import contextlib
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from tools.devstack import places, postgres, programs
from tools.devstack.engine import spawn


class Server:
    """With every safety that production's has: what was committed is there after the worst end."""

    def __init__(self, place: Path) -> None:
        folder, data = programs.postgres(), place / "data"
        postgres._make_cluster(folder, data)
        self.socket, self._log = places.socket_folder(), place / "postgresql.log"
        settings = ("listen_addresses=", f"unix_socket_directories={self.socket}")
        self._command = [str(folder / "postgres"), "-D", str(data)]
        self._command += [part for setting in settings for part in ("-c", setting)]
        self.start()

    def start(self) -> None:
        def answers() -> bool:
            return postgres._make_database(str(self.socket))

        self._process = spawn(self._command, self._log, answers, cwd="/", **places.account())

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        self._process.send_signal(how)
        self._process.wait(60)

    def restart(self) -> None:
        """PostgreSQL's "immediate": as when the power goes. It finds its way back from its own log."""
        self.stop(signal.SIGQUIT)
        self.start()


@contextlib.contextmanager
def own_server() -> Iterator[Server]:
    """Django works on it, with everything migrated."""
    place = places.throw_away()
    server = Server(place)
    try:
        with _working_on(server):
            call_command("migrate", verbosity=0)
            yield server
    finally:
        server.stop()
        shutil.rmtree(place)
        shutil.rmtree(server.socket, ignore_errors=True)


@contextlib.contextmanager
def _working_on(server: Server) -> Iterator[None]:
    connection.close()
    here = connection.settings_dict
    before = dict(here)
    here |= {"NAME": postgres.DATABASE, "USER": postgres.USER, "HOST": str(server.socket), "PORT": ""}
    here["OPTIONS"] = {name: value for name, value in before["OPTIONS"].items() if name != "host"}
    try:
        yield
    finally:
        connection.close()
        here.update(before)
