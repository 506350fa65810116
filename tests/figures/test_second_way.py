"""Figures computed two ways are equal, for random histories, with and without the tally."""

import datetime
from collections import Counter
from random import Random

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dialogs.figures import Selection
from dialogs.figures.tally import making
from dialogs.models import Dialog
from tests.people import Town

from .agreement import disagreements
from .histories import begun, live
from .second_way import Told

QUIET = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
)
ON = datetime.date(2026, 6, 15)
YEARS = datetime.date(2024, 1, 1), datetime.date(2027, 12, 31)
HALF_A_YEAR = datetime.date(2025, 4, 1), datetime.date(2025, 9, 30)


def selections(town: Town) -> list[Selection]:
    """Everything, and narrowed by each that one can narrow by."""
    narrowed = [
        {},
        {"office": town.office},
        {"committee": town.committee},
        {"level": "consultation"},
        {"committee": town.other_committee, "office": town.other_office, "level": "dialogue"},
    ]
    periods = YEARS, HALF_A_YEAR, YEARS, HALF_A_YEAR, YEARS
    return [Selection(*period, **by) for period, by in zip(periods, narrowed, strict=True)]  # type: ignore[arg-type]


def agree(town: Town, **how: bool) -> list[str]:
    everything = Told.everything()
    return [
        f"{asked.query()}: {words}"
        for asked in selections(town)
        for words in disagreements(asked, ON, everything, **how)
    ]


def run(town: Town, examples: int, cases: int, seen: Counter[str]) -> None:
    @settings(QUIET, max_examples=examples)
    @given(st.randoms(use_true_random=True))
    def histories_agree(dice: Random) -> None:
        with transaction.atomic():
            journeys = [begun(town, dice, 100 * number) for number in range(cases)]
            for journey in journeys:
                live(journey, dice, 6)
            assert agree(town, with_rows=False) == [], "without a tally"
            making.tally(ON)
            for journey in journeys[::2]:
                live(journey, dice, 6)
            assert agree(town, with_rows=False) == [], "with a tally, and with steps taken since"
            making.tally(ON)
            assert agree(town) == [], "with a tally of everything"
            seen.update(f"{fact[0]} {fact[1]}" for told in Told.everything() for fact in told.facts)
            seen.update(Dialog.objects.values_list("events__step", flat=True))
            transaction.set_rollback(True)

    histories_agree()


def test_figures_computed_two_ways_are_equal(town: Town) -> None:
    seen: Counter[str] = Counter()
    run(town, examples=2, cases=7, seen=seen)
    kinds = {"answered on_time", "answered late", "gate yes", "gate no_met", "step feedback", "goal partly"}
    kinds |= {"attended_estimated ", "not_reached Unga", "effect not_followed_up", "correct", "cancel_dialog"}
    kinds |= {"heard_back yes", "heard_back partly", "heard_back no"}
    assert kinds - set(seen) == set(), "the histories are too much alike to prove anything"


@pytest.mark.torture
def test_figures_computed_two_ways_are_equal_for_long(town: Town) -> None:
    run(town, examples=150, cases=6, seen=Counter())
