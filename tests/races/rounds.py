"""A pair's rounds: walk to the starting point once, then race, judge and go back, again and again."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from dialogs.models import Event
from tests.committed import forget, remember, restore
from tests.journeys import Journey
from tests.people import Town

from .overlap import Outcome, Track, overlapped
from .pairs import Pair
from .rider import Rider
from .verdict import verdict, verified

VERIFIED_EVERY = 25
TRIES = 10  # on a crowded machine the two do not always meet


@dataclass
class Score:
    rounds: int = 0
    overlapping: int = 0
    wrong: list[str] = field(default_factory=list)
    wrong_rounds: int = 0
    endings: Counter[str] = field(default_factory=Counter)

    def add(self, outcomes: list[Outcome], wrong: list[str]) -> None:
        self.rounds += 1
        self.overlapping += overlapped(*outcomes)
        self.wrong += wrong
        self.wrong_rounds += bool(wrong)
        self.endings[" / ".join(type(o.error or o.result).__name__ for o in outcomes)] += 1


def run(pair: Pair, town: Town, wanted: int, *, locked: bool = True, seed: int = 1) -> Score:
    """Until as many rounds were races; or, without the locks, as many went wrong."""
    case, score = _at_the_start(pair, town), Score()
    with _track(seed) as track, _again_and_again() as back:
        for round_ in range(TRIES * wanted):
            if (score.overlapping if locked else score.wrong_rounds) == wanted:
                break
            before = Event.objects.count()
            one, other = Rider.on(case, 100), Rider.on(case, 200)
            outcomes = track.race(*pair.acts(one, other), locked=locked)
            wrong = verdict(pair, case, before, outcomes)
            if round_ % VERIFIED_EVERY == 0:
                wrong += verified(pair)
            score.add(outcomes, wrong)
            back()
    return score


def _at_the_start(pair: Pair, town: Town) -> Journey:
    case = Journey(town)
    if pair.stands_in is not None:
        case.to(pair.stands_in)
    pair.prepared(case)
    return case


@contextmanager
def _track(seed: int) -> Iterator[Track]:
    track = Track(seed)
    try:
        yield track
    finally:
        track.close()


@contextmanager
def _again_and_again() -> Iterator[Callable[[], None]]:
    remember("at_the_start")
    try:
        yield lambda: restore("at_the_start")
    finally:
        forget("at_the_start")
