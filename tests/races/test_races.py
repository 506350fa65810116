"""Two people at once, on a real PostgreSQL (I3, I5, I14–I16): one wins, the other is told what happened."""

import pytest

from tests.people import Town

from .pairs import PAIRS
from .rounds import run

SAMPLE, ALL = 8, 200
pytestmark = pytest.mark.usefixtures("committed_db")


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("rounds", [SAMPLE, pytest.param(ALL, marks=pytest.mark.torture)])
def test_whoever_wins_every_rule_holds(town: Town, name: str, rounds: int, record_property) -> None:
    score = run(PAIRS[name], town, rounds)
    record_property("endings", dict(score.endings))
    assert score.wrong == []
    assert score.rounds == rounds
    assert score.overlapping >= 0.8 * rounds, f"only {score.overlapping} of {rounds} rounds were races"
