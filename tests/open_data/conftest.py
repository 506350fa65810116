from typing import Any

import pytest
from django.test import Client

from dialogs.models import State
from tests.journeys import Journey
from tests.people import Town

from .cases import every_kind


@pytest.fixture
def cases(town: Town) -> list[Journey]:
    """A published case of every kind, and one that is not published."""
    return [*every_kind(town), Journey(town, paragraph=9000).to(State.PROPOSAL)]


@pytest.fixture
def ask(client: Client) -> Any:
    """What the API answers, as Python."""

    def ask(address: str) -> Any:
        response = client.get(address if address.startswith("/") else f"/api/v1/{address}")
        assert response.status_code == 200, response.content
        return response.json()

    return ask
