import pytest

from .committed import (  # noqa: F401 - fixtures
    _django_db_helper,
    committed_database,
    committed_db,
    scratch_db,
)
from .journeys import Journey
from .people import Town, build_town


@pytest.fixture
def town(db: None) -> Town:
    return build_town()


@pytest.fixture
def journey(town: Town) -> Journey:
    """A case that has not begun. `journey.to(State.EXECUTION)` walks it there, step by step."""
    return Journey(town)
