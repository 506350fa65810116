"""Which plan holds in a case, asked of many at once (dialogs/plans.py)."""

from dialogs.models import Dialog, State
from dialogs.plans import for_target_group, level_of_the_plan, with_level
from tests.journeys import Journey


def levels() -> list[str]:
    """Under which levels the case is found, and which one is told of it."""
    found = [level for level in ("consultation", "influence") if Dialog.objects.filter(with_level(level))]
    return [*found, *Dialog.objects.values_list(level_of_the_plan(), flat=True)]


def test_the_draft_holds_until_the_committee_has_decided(journey: Journey) -> None:
    journey.to(State.PROPOSAL).write_proposal(level="influence")
    assert levels() == ["influence", "influence"]


def test_a_changed_plan_holds_from_its_decision(journey: Journey) -> None:
    journey.to(State.PROPOSAL).write_proposal(level="influence")
    journey.review_measurability()
    journey.submit_proposal()
    journey.decide_dialog()
    journey.write_proposal(level="consultation")
    journey.review_measurability()
    journey.submit_plan_change()
    assert levels() == ["influence", "influence"]
    journey.decide_plan_change()
    assert levels() == ["consultation", "consultation"]


def test_the_committee_says_for_whom(journey: Journey) -> None:
    journey.to(State.DECISION)
    journey.decide_dialog(target_groups=["Äldre"])
    assert Dialog.objects.filter(for_target_group("Äldre")).exists()
    for proposed in journey.dialog.latest_proposal().target_groups:
        assert not Dialog.objects.filter(for_target_group(proposed)).exists()


def test_a_corrected_target_group_is_the_right_one(journey: Journey) -> None:
    journey.to(State.DECISION)
    journey.decide_dialog(target_groups=["Äldre"])
    decision = journey.dialog.decided_plan()
    journey.correct(decision, by=journey.town.sekreterare, target_groups=["Barn"])
    assert Dialog.objects.filter(for_target_group("Barn")).exists()
    assert not Dialog.objects.filter(for_target_group("Äldre")).exists()
