import pytest

from dialogs.models import State
from tests.journeys import Journey

from .forger import Forger


@pytest.fixture
def forger(journey: Journey) -> Forger:
    """A forger at a case that is still an idea; `at(journey)` follows the journey on."""
    return at(journey.to(State.IDEA))


def at(journey: Journey) -> Forger:
    return Forger(journey.dialog, journey.at, journey.town.administrator)
