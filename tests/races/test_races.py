"""Two people at once, on a real PostgreSQL (I3, I5, I14–I16): one wins, the other is told what happened."""

import logging

import pytest

from tests.people import Town

from .pairs import PAIRS
from .rounds import run

log = logging.getLogger(__name__)
SAMPLE, ALL = 8, 200
pytestmark = pytest.mark.usefixtures("committed_db")


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("rounds", [SAMPLE, pytest.param(ALL, marks=pytest.mark.torture)])
def test_whoever_wins_every_rule_holds(town: Town, name: str, rounds: int) -> None:
    score = run(PAIRS[name], town, rounds)
    log.info("%s: %s", name, dict(score.endings))
    assert score.wrong == []
    assert score.overlapping == rounds, f"only {score.overlapping} of {score.rounds} rounds were races"
