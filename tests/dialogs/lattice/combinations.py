"""The fourteen things that a dialogue needs before it may begin (I1), and their combinations."""

import random
from itertools import chain, combinations

#: The nine points of "before", as PROCESS counts them. The plan stands for its parts and roles.
POINTS = (
    *("goals", "history", "partners", "timetable", "budget", "question"),
    *("target_groups", "level", "plan"),
)
NEEDED = ("q1", "q2", *POINTS, "review", "yes", "date")
Combination = frozenset[str]
COMPLETE: Combination = frozenset(NEEDED)


def everything() -> set[Combination]:
    """All of them, from nothing to everything."""
    return set(map(frozenset, chain.from_iterable(combinations(NEEDED, size) for size in range(15))))


def sample(random_ones: int) -> set[Combination]:
    """Everything, every single and every double miss, and some at random: the same ones in each run."""
    misses = chain.from_iterable(combinations(NEEDED, size) for size in range(3))
    chance = random.Random(1)
    others = (frozenset(name for name in NEEDED if chance.random() < 0.5) for _ in range(random_ones))
    return {*(COMPLETE - set(missing) for missing in misses), *others}
