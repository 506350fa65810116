from collections.abc import Iterator
from typing import Any

import pytest

from dialogs.papers import pdf
from tests.dialogs.worlds import built, undone

from .visitors import handler
from .world import World, build


@pytest.fixture(scope="package")
def whole_world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with built(django_db_blocker, build) as world:
        yield world


@pytest.fixture
def db(whole_world: World) -> Iterator[None]:
    """Here the database holds the whole world, as it was built: what a test does to it is undone."""
    with undone():
        yield


@pytest.fixture
def world(db: None, whole_world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    handler.cache_clear()  # the middleware may be another one in this test
    monkeypatch.setattr(pdf, "pdf", lambda paper, seconds=0: b"%PDF-")  # how it is made is not asked here
    return whole_world
