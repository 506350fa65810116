"""Of all combinations of what a dialogue needs, exactly one opens it, through the step; none past it (I1)."""

from collections.abc import Callable
from contextlib import nullcontext

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from dialogs.models import Dialog, State
from dialogs.refusals import StepRefused
from tests.dialogs.law.database import settle, sql, undone, without
from tests.journeys import DAY, Journey

from .combinations import COMPLETE, NEEDED, Combination, everything, sample
from .forgery import forged
from .walk import decision, walk


def opened_by_the_steps(journey: Journey, wanted: set[Combination]) -> set[Combination]:
    opened: set[Combination] = set()

    def decide(journey: Journey, combination: Combination) -> None:
        # A refusal takes itself back; only at the gate can there be more to take back.
        with journey.branch() if journey.dialog.state == State.DECISION else nullcontext():
            try:
                journey.take("decide_dialog", decision(journey, combination), by=journey.town.sekreterare)
            except (StepRefused, ValidationError):
                return
            if journey.dialog.state == State.EXECUTION:
                settle()
                opened.add(combination)

    assert walk(journey, wanted, decide) == len(wanted)
    return opened


def test_every_near_miss_stays_closed(journey: Journey) -> None:
    wanted = sample(random_ones=300)
    assert len(wanted) >= 1 + 14 + 91 + 290
    assert opened_by_the_steps(journey, wanted) == {COMPLETE}


@pytest.mark.torture
def test_all_16384_combinations(journey: Journey) -> None:
    wanted = everything()
    assert len(wanted) == 2**14
    assert opened_by_the_steps(journey, wanted) == {COMPLETE}


def columns(journey: Journey, combination: Combination) -> dict[str, object]:
    """What the case would hold if the committee had said so."""
    date = journey.today + 200 * DAY if "date" in combination else None
    return {"state": State.EXECUTION, "feedback_date": date, "ends_on": journey.today + 50 * DAY}


def by_update(case: Dialog, values: dict[str, object]) -> None:
    Dialog.objects.filter(pk=case.pk).update(**values)


def by_bulk_update(case: Dialog, values: dict[str, object]) -> None:
    case.__dict__.update(values)
    Dialog.objects.bulk_update([case], list(values))


def by_save(case: Dialog, values: dict[str, object]) -> None:
    case.__dict__.update(values)
    case.save()


def by_sql(case: Dialog, values: dict[str, object]) -> None:
    sets = ", ".join(f"{name} = %s" for name in values)
    sql(f"UPDATE dialogs_dialog SET {sets} WHERE id = %s", *values.values(), case.pk)


WAYS_PAST = [by_update, by_bulk_update, by_save, by_sql]


def passes(journey: Journey, combination: Combination, way: Callable[..., None]) -> bool:
    try:
        with undone():
            case = Dialog.objects.get(pk=journey.dialog.pk)
            way(case, columns(journey, combination))
            settle()
    except IntegrityError:
        return False
    return True


def test_none_opens_past_the_steps(journey: Journey) -> None:
    wanted, passed = sample(random_ones=200), []

    def attempt(journey: Journey, combination: Combination) -> None:
        passed.extend((way, combination) for way in WAYS_PAST if passes(journey, combination, way))

    assert walk(journey, wanted, attempt) == len(wanted) >= 1 + 14 + 91 + 190
    assert passed == []


@pytest.mark.parametrize("way", WAYS_PAST)
def test_without_its_guard_the_way_past_is_open(journey: Journey, way: Callable[..., None]) -> None:
    journey.to(State.DECISION)
    assert not passes(journey, COMPLETE, way)
    with without("dialogs_dialog.case_guard"):
        assert passes(journey, COMPLETE, way)


def test_no_forgery_of_the_whole_road_opens_but_the_true_one(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    wanted = sample(random_ones=200)
    assert {combination for combination in wanted if forged(journey, combination)} == {COMPLETE}


COLUMN_CHECKS = (
    "dialogs_proposal#filed_proposal_is_complete",
    "dialogs_dialogdecision#yes_needs_a_feedback_date",
    "dialogs_dialog#running_dialogue_has_a_feedback_date",
)


def test_each_of_the_fourteen_is_held_by_the_law(journey: Journey) -> None:
    """Without the law every single miss would open: so none of the fourteen is refused for another reason."""
    journey.to(State.INVESTIGATION)
    misses = {name: COMPLETE - {name} for name in NEEDED}
    with without("dialogs_check_step()", *COLUMN_CHECKS):
        assert [name for name, miss in misses.items() if not forged(journey, miss)] == []
    assert [name for name, miss in misses.items() if forged(journey, miss)] == []
