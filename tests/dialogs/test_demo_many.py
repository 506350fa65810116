"""`demo --dialogs N`: many cases in bulk, under the same law as every single one."""

import datetime
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from dialogs.demo import bodies, people
from dialogs.demo.bulk import many
from dialogs.demo.bulk.calendar import Calendar
from dialogs.demo.bulk.cast import seats
from dialogs.models import Dialog, Event, State
from dialogs.verify import chain, run

from .worlds import built, settle

SOME, MANY = 200, 5000
TODAY = datetime.date(2026, 3, 2)


def nobody(done: int, count: int, seconds: float) -> None:
    """Nobody is told how far it has come."""


def build() -> list[tuple[int, int]]:
    bodies.build()
    people.build()
    told: list[tuple[int, int]] = []
    many.build(SOME, 1, TODAY, lambda done, count, _seconds: told.append((done, count)))
    return told


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[tuple[int, int]]]:
    with built(django_db_blocker, build) as told:
        yield told


def test_so_many_as_were_asked_for(told: list[tuple[int, int]]) -> None:
    assert Dialog.objects.count() == SOME
    assert told[-1] == (SOME, SOME)


def test_every_rule_holds(told: list[tuple[int, int]]) -> None:
    assert run.everything() == []
    assert list(chain.broken(sample=50)) == []


def test_spread_over_years_committees_states_and_lateness(told: list[tuple[int, int]]) -> None:
    years = Counter(number[3:7] for number in Dialog.objects.values_list("number", flat=True))
    assert len(years) >= 12
    assert Dialog.objects.values("committee").distinct().count() >= 8
    assert len(set(Dialog.objects.values_list("state", flat=True))) >= 6
    assert Dialog.objects.late(TODAY).exists()


def test_a_second_run_changes_nothing(told: list[tuple[int, int]]) -> None:
    before = Event.objects.count()
    many.build(SOME, 1, TODAY, nobody)
    assert Event.objects.count() == before


def test_another_seed_draws_other_cases(told: list[tuple[int, int]]) -> None:
    plan = many.Plan(SOME, 2, TODAY, seats())
    assert len(list(plan.cases(range(10), Calendar(every=4)))) == 10


def test_the_same_seed_draws_the_same_lives(told: list[tuple[int, int]]) -> None:
    def drawn(seed: int) -> list[Any]:
        cases = many.Plan(SOME, seed, TODAY, seats()).cases(range(20), Calendar(every=4))
        return [(case.life.title, [(act.name, act.at, act.facts) for act in case.acts]) for case in cases]

    assert drawn(7) == drawn(7)
    assert drawn(7) != drawn(8)


@pytest.mark.parametrize("share", [0, 1])
def test_two_writers_never_take_the_same_paragraph(told: list[tuple[int, int]], share: int) -> None:
    calendar = Calendar(every=1, share=share, shares=2)
    (committee, day), meeting = next(iter(calendar.meetings.items()))
    taken = [calendar.minutes(committee, day)["paragraph"] for _ in range(5)]
    assert {int(str(paragraph)) % 2 for paragraph in taken} == {share}
    assert min(map(int, map(str, taken))) > 0
    assert meeting


def test_two_writers_share_the_years_between_them(told: list[tuple[int, int]]) -> None:
    plan = many.Plan(many.BUSY + 1, 1, TODAY, seats())
    earlier, later = plan.shares()
    assert (earlier.start, earlier.stop, later.stop) == (0, later.start, plan.count)
    assert plan.born(earlier.stop - 1).year < plan.born(later.start).year


@pytest.mark.torture
def test_thousands_hold_too(db: None) -> None:
    bodies.build()
    people.build()
    many.build(MANY, 3, timezone.localdate(), nobody)
    settle()
    assert Dialog.objects.count() == MANY
    assert set(State) == set(Dialog.objects.values_list("state", flat=True))
    assert run.everything() == []
