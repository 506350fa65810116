from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from committees.models import Person

from .pages import Desk


@pytest.fixture
def desk() -> Callable[[Person], Desk]:
    """Somebody's desk: `desk(town.sekreterare).get(…)`."""

    def sit_down(person: Person, **options: Any) -> Desk:
        client = Client(**options)
        client.force_login(person, backend="committees.backends.RoleBackend")
        return Desk(client)

    return sit_down
