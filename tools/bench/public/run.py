"""Two servers of the same site, one that keeps pages and one that does not; every visit in every round."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tools import production

from . import load, report
from .server import HOST, fetch, serving
from .visits import COLD, HELLO, KNOWN, Visit, visits

ROUNDS = 3


def run() -> None:
    seen = visits()
    queries = {visit.name: _queries(visit) for visit in seen if visit.how in (COLD, "")}
    with tempfile.TemporaryDirectory(prefix="sd-bench-") as place:
        environment = _environment(Path(place))
        collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
        subprocess.run(collect, env=environment, check=True)
        log = Path(place) / "web.log"
        with (
            serving(environment | {"PUBLIC_PAGES_MEGABYTES": "32"}, log) as keeping,
            serving(environment | {"PUBLIC_PAGES_MEGABYTES": "0"}, log) as cold,
        ):
            rounds = [_round(seen, keeping, cold) for _ in range(ROUNDS + 1)]
    report.table(seen, rounds[1:], queries)  # the first one is for warming up


def _round(seen: Sequence[Visit], keeping: int, cold: int) -> dict[str, load.Load]:
    taken = {}
    for visit in seen:
        port = cold if visit.how == COLD or (not visit.how and visit.page != HELLO) else keeping
        _status, etag = fetch(port, visit.path)
        taken[visit.name] = load.put(port, visit.path, etag if visit.how == KNOWN else "")
    return taken


def _queries(visit: Visit) -> int:
    client = Client(headers={"host": "localhost"})
    client.get(visit.path)
    with CaptureQueriesContext(connection) as asked:
        client.get(visit.path)
    return len(asked)


def _environment(place: Path) -> dict[str, str]:
    changes = {"TRUST_PROXY": "1", "ALLOWED_HOSTS": HOST, "STATIC_ROOT": str(place / "static")}
    return production.environment(**changes, LOG_LEVEL="ERROR", DATABASE_URL=os.environ["DATABASE_URL"])


def can_run() -> bool:
    return shutil.which("wrk") is not None
