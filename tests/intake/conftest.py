from typing import Any

import pytest
from django.test import Client

from tests.reminders.conftest import begun  # noqa: F401 - a fixture

from .sending import Sender


@pytest.fixture(autouse=True)
def _no_waiting(settings: Any) -> None:
    """How fast one may be has tests of its own."""
    settings.IDEA_SHORTEST_SECONDS = 0


@pytest.fixture
def sender(db: None, client: Client) -> Sender:
    return Sender(client)
