from typing import Any

import pytest


@pytest.fixture
def at_once(settings: Any) -> None:
    """Nobody has to read the page first."""
    settings.IDEA_SHORTEST_SECONDS = 0
