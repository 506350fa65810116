"""A real Chromium: the machine's own, never a downloaded one."""

import os
import shutil
from typing import Any

import pytest

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
