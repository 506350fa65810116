"""The web server as in production, and somebody who visits it with a watch in their hand."""

import contextlib
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import requests

from tools.devstack import places, valkey
from tools.devstack.engine import wait_until

GUNICORN = [sys.executable, "-m", "gunicorn", "sollentuna_dialog.wsgi", "--log-level", "error"]
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
MOST_SECONDS = 5


class Visitor:
    """Every page answers, and in time; whoever asks learns how long the slowest took."""

    def __init__(self, site: str) -> None:
        self.site, self.slowest, self.visits = site, 0.0, 0
        self.session = requests.Session()

    def get(self, path: str) -> requests.Response:
        return self._ask("GET", path)

    def send(self, path: str, **typed: str) -> requests.Response:
        """The form of that page."""
        token = TOKEN.search(self.get(path).text)
        assert token, f"{path} has no form"
        return self._ask("POST", path, data={"csrfmiddlewaretoken": token[1], **typed})

    def _ask(self, method: str, path: str, **form: Any) -> requests.Response:
        began = time.monotonic()
        answer = self.session.request(method, self.site + path, timeout=20, **form)
        took = time.monotonic() - began
        assert answer.status_code < 500, f"{path}: {answer.status_code}\n{answer.text[:2000]}"
        assert took < MOST_SECONDS, f"{path} took {took:.1f} seconds"
        self.slowest, self.visits = max(self.slowest, took), self.visits + 1
        return answer


@contextlib.contextmanager
def visiting(site: str) -> Iterator[Visitor]:
    visitor = Visitor(site)
    with visitor.session:
        yield visitor


@contextlib.contextmanager
def serving(environment: Mapping[str, str], log: Path) -> Iterator[str]:
    """Its address, once it answers."""
    address = f"{valkey.ADDRESS}:{valkey._free_port()}"
    with log.open("ab") as output:
        process = subprocess.Popen(
            [*GUNICORN, "--bind", address, "--workers", "1"],
            cwd=places.ROOT,
            env=environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        for page in ("/healthz", "/", "/logga-in/"):  # the first visitor waits while everything is read in
            wait_until(partial(_answers, f"http://{address}{page}"), "The web did not answer")
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait(20)


def _answers(url: str) -> bool:
    try:
        return requests.get(url, timeout=10).ok
    except requests.RequestException:
        return False
