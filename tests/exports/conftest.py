from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from committees.models import Person

from .reading import body

Take = Callable[..., bytes]


@pytest.fixture
def take() -> Take:
    """What somebody gets: `take(town.strateg, "/arbete/arenden/export.csv?flik=alla")`."""

    def ask(person: Person, address: str) -> bytes:
        return body(seated(person).get(address))

    return ask


def seated(person: Person) -> Any:
    client = Client()
    client.force_login(person, backend="committees.backends.RoleBackend")
    return client
