"""A breach of the law: where it is tried, by which rule it is refused, and which guard it is that holds."""

from collections.abc import Callable
from typing import NamedTuple

from dialogs.models import State
from tests.journeys import Journey

from .database import refused, settle, without
from .forger import Forger


class Breach(NamedTuple):
    state: State
    rule: str
    guards: str  # by space
    act: Callable[[Forger], object]


def holds(journey: Journey, breach: Breach) -> None:
    """The breach is refused by its rule, and goes through to commit once its guards are out of force."""
    journey.to(breach.state)
    with refused(breach.rule):
        breach.act(Forger(journey))
    with without(*breach.guards.split()):
        breach.act(Forger(journey))
        settle()
