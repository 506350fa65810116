"""Many posts at once to a real server, and somebody who reads meanwhile."""

import itertools
import os
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import requests
from django.db import connection

from dialogs.intake.ticket import new_ticket
from tests.faults.site import serving

from .sending import FORM, IDEA

SENDERS = 8


@contextmanager
def site(log: Path, **limits: str) -> Iterator[str]:
    """As in production, behind a proxy, on the database that this test works in."""
    database = connection.get_connection_params()
    environment = os.environ | {
        "DATABASE_URL": f"postgres://{database['user']}@/{database['dbname']}?host={database['host']}",
        "TRUST_PROXY": "1",
        "PUBLIC_PAGES_MEGABYTES": "8",
        "IDEA_SHORTEST_SECONDS": "0",
        "LOG_LEVEL": "ERROR",
    }
    with serving(environment | limits, log) as address:
        yield address


def flood(address: str, fields: dict[str, str], posts: int, senders: Sequence[str]) -> Counter[int]:
    """How many were answered how. Each has a ticket of its own, as if its page had been read first."""
    taken = itertools.cycle(senders)
    letters = [(next(taken), fields | IDEA | {"key": new_ticket(), "send": "1"}) for _ in range(posts)]

    def post(letter: tuple[str, dict[str, str]]) -> int:
        sender, form = letter
        headers = {"X-Forwarded-For": sender}
        url = address + FORM
        return requests.post(url, form, headers=headers, allow_redirects=False, timeout=60).status_code

    with ThreadPoolExecutor(SENDERS) as pool:
        return Counter(pool.map(post, letters))


class Reader(threading.Thread):
    """Goes round the public pages until the flood is over."""

    def __init__(self, address: str, pages: Sequence[str]) -> None:
        super().__init__(daemon=True)
        self._address, self._pages = address, pages
        self._over = threading.Event()
        self.answers: Counter[tuple[str, int]] = Counter()

    def run(self) -> None:
        for page in itertools.cycle(self._pages):
            if self._over.is_set():
                return
            self.answers[page, requests.get(self._address + page, timeout=60).status_code] += 1

    def __enter__(self) -> "Reader":
        self.start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._over.set()
        self.join(60)
