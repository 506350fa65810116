"""A real Chromium: the machine's own, never a downloaded one."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from committees.models import Person
from tests.browser.hands import PASSWORD
from tests.people import Town

Desk = Callable[..., Page]

# Playwright runs a loop in the thread of the tests; Django takes that for async code and would refuse it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

ARGUMENTS = [
    "--no-sandbox",  # CI runs as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    # Nothing but the pages under test may go over the network.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert program, "Chromium is needed: apt-get install chromium"
    return browser_type_launch_args | {"executable_path": program, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return browser_context_args | {"locale": "sv-SE", "timezone_id": "Europe/Stockholm"}


@pytest.fixture
def manned(town: Town, settings: Any) -> Town:
    """The town, where the people can log in as people do. A quick hash: it is not the hash that is tried."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    for one in (town.handlaggare, town.sekreterare, town.strateg):
        one.set_password(PASSWORD)
        one.save()
    return town


@pytest.fixture
def host(live_server: LiveServer) -> str:
    return str(live_server.url)


@pytest.fixture
def desk(browser: Browser, host: str) -> Iterator[Desk]:
    """`desk(person)` is a page of a browser where that person is logged in already; `desk()` a resident's."""
    contexts: list[BrowserContext] = []

    def sit_down(person: Person | None = None, **options: Any) -> Page:
        context = browser.new_context(locale="sv-SE", timezone_id="Europe/Stockholm", **options)
        contexts.append(context)
        context.set_default_timeout(15_000)
        if person:
            client = Client()
            client.force_login(person, backend="committees.backends.RoleBackend")
            cookies = [
                {"name": name, "value": one.value, "url": host} for name, one in client.cookies.items()
            ]
            context.add_cookies(cookies)  # type: ignore[arg-type]
        return context.new_page()

    yield sit_down
    for context in contexts:
        context.close()
