"""How long a visit takes, as a whole and in the database, and with how many queries."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.db import connection
from django.test import Client

from .visits import Visit


@dataclass(frozen=True)
class Taken:
    """Milliseconds. `cpu` is this process's own, without the database's."""

    whole: float
    sql: float
    cpu: float
    queries: int


class Stopwatch:
    """An execute wrapper."""

    def __init__(self) -> None:
        self.seconds, self.queries = 0.0, 0

    def __call__(self, execute: Callable[..., Any], *call: Any) -> Any:
        began = time.perf_counter()
        try:
            return execute(*call)
        finally:
            self.seconds += time.perf_counter() - began
            self.queries += 1


def medians(visits: list[Visit], rounds: int) -> dict[str, Taken]:
    """All visits in each round, so that a slow minute of the machine falls on all of them. Warm."""
    clients = {visit.name: _client(visit) for visit in visits}
    for visit in visits:
        _once(clients[visit.name], visit)
    taken = [{visit.name: _once(clients[visit.name], visit) for visit in visits} for _round in range(rounds)]
    return {visit.name: _middle([one[visit.name] for one in taken]) for visit in visits}


def _client(visit: Visit) -> Client:
    client = Client()
    if visit.who:
        client.force_login(visit.who, backend="committees.backends.RoleBackend")
    return client


def _once(client: Client, visit: Visit) -> Taken:
    watch = Stopwatch()
    with connection.execute_wrapper(watch):
        began, cpu = time.perf_counter(), time.process_time()
        answer = client.get(visit.url, secure=True)
        whole, cpu = time.perf_counter() - began, time.process_time() - cpu
    if answer.status_code != 200:
        raise RuntimeError(f"{visit.url} answered {answer.status_code}")
    return Taken(whole * 1000, watch.seconds * 1000, cpu * 1000, watch.queries)


def _middle(taken: list[Taken]) -> Taken:
    def of(name: str) -> float:
        return median(getattr(one, name) for one in taken)

    return Taken(of("whole"), of("sql"), of("cpu"), max(one.queries for one in taken))
