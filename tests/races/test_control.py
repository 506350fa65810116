"""The positive control: with the locks off, in the code and in the database, the same pairs break."""

import pytest

from tests.people import Town

from .overlap import drop_the_locks_of_the_law
from .pairs import PAIRS
from .rounds import run

SAMPLE, ALL = 3, 20
NEEDING_LOCKS = [name for name, pair in PAIRS.items() if pair.needs_locks]
SAMPLED = ("submit, reopen a point", "complete, add an occasion", "§, the same § in another case")


@pytest.mark.parametrize(
    ("name", "rounds"),
    [
        *((name, SAMPLE) for name in SAMPLED),
        *(pytest.param(name, ALL, marks=pytest.mark.torture) for name in NEEDING_LOCKS),
    ],
)
def test_without_locks_the_rules_break(scratch_db, town: Town, name: str, rounds: int) -> None:
    drop_the_locks_of_the_law()
    score = run(PAIRS[name], town, rounds, locked=False)
    assert score.wrong_rounds == rounds, score
