"""Workers and beats as in production: processes that may be killed, on a broker of their own."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.db import connection

from tools.devstack import places, programs, valkey
from tools.devstack.engine import wait_until
from tools.devstack.mail_sink import Kept, Sink

PATIENCE = 300  # a machine may be busy; nothing here waits so long by itself
CELERY = [sys.executable, "-m", "celery", "--quiet", "--app", "sollentuna_dialog"]
WORKER = [
    *CELERY,
    "worker",
    "--concurrency",
    "1",
    "--loglevel",
    "ERROR",
    "--without-gossip",
    "--without-mingle",
]


class SlowSink(Sink):
    """Lingers between keeping a message and saying so: who is killed there has sent it and does not know."""

    pause = 0.05

    def keep(self, message: Kept) -> None:
        super().keep(message)
        time.sleep(self.pause)


@contextlib.contextmanager
def slow_sink() -> Iterator[SlowSink]:
    with SlowSink() as sink:
        threading.Thread(target=sink.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield sink
        finally:
            sink.closing.set()
            sink.shutdown()


class Broker:
    """Keeps nothing when it dies: the worst case."""

    def __init__(self, place: Path) -> None:
        self._place, self._port = place, valkey._free_port()
        self.url = f"redis://{valkey.ADDRESS}:{self._port}/0"
        self.start()

    def start(self) -> None:
        command = [str(programs.redis()), "--bind", valkey.ADDRESS, "--port", str(self._port)]
        self.process = subprocess.Popen(
            [*command, "--save", "", "--appendonly", "no"], cwd=self._place, stdout=subprocess.DEVNULL
        )
        wait_until(lambda: valkey.answers(self.url), "Redis did not answer")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def hang(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def wake(self) -> None:
        self.process.send_signal(signal.SIGCONT)


class Plant:
    def __init__(self, place: Path, sink: Sink, workers: int, beats: int) -> None:
        self.broker = Broker(place)
        self._place, self.environment = place, self._settings(sink)
        self.workers = [self._start(WORKER) for _ in range(workers)]
        self.beats = [self._start(self._beat(number)) for number in range(beats)]
        self.kills = 0

    def _settings(self, sink: Sink) -> dict[str, str]:
        database = connection.get_connection_params()
        return os.environ | {
            "DATABASE_URL": f"postgres://{database['user']}@/{database['dbname']}?host={database['host']}",
            "REDIS_URL": self.broker.url,
            "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": str(sink.port),
            "EMAIL_USE_TLS": "0",
            "SWEEP_SECONDS": "2",
            "DELIVER_SECONDS": "1",
            "MAIL_LEASE_SECONDS": "5",
            "MAIL_AT_A_TIME": "5",
            "MAIL_BACKOFF_MINUTES": "0.05",
        }

    def _beat(self, number: int) -> list[str]:
        return [*CELERY, "beat", "--loglevel", "ERROR", "--schedule", str(self._place / f"beat-{number}")]

    def _start(self, command: list[str]) -> subprocess.Popen[bytes]:
        with (self._place / "processes.log").open("ab") as log:
            return subprocess.Popen(
                command,
                cwd=places.ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill_one(self, chance: random.Random) -> None:
        """A child in the middle of its work, or a whole worker, which somebody then starts again."""
        number = chance.randrange(len(self.workers))
        worker = self.workers[number]
        children = Path(f"/proc/{worker.pid}/task/{worker.pid}/children").read_text().split()
        self.kills += 1
        if children and chance.random() < 0.7:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(chance.choice(children)), signal.SIGKILL)
            return
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
        self.workers[number] = self._start(WORKER)

    def stop(self) -> None:
        self.broker.wake()
        for process in (*self.workers, *self.beats):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.broker.kill()

    def said(self) -> str:
        return (self._place / "processes.log").read_text(errors="replace")[-4000:]


@contextlib.contextmanager
def running(sink: Sink, workers: int, beats: int) -> Iterator[Plant]:
    with tempfile.TemporaryDirectory(prefix="sd-faults-") as place:
        plant = Plant(Path(place), sink, workers, beats)
        try:
            yield plant
        finally:
            plant.stop()


def wait(until: Callable[[], bool], seconds: float, plant: Plant) -> None:
    ends = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < ends, f"not within {seconds} seconds:\n{plant.said()}"
        time.sleep(0.1)
