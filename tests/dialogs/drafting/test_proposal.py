"""What is written between steps obeys the case's state, its people and its revision, whoever calls."""

from typing import Any

import pytest

from dialogs.drafting import Stale
from dialogs.drafting.proposal import as_it_stands, save
from dialogs.models import Dialog, Proposal, State
from dialogs.refusals import Blocked, NotPermitted, Overtaken
from tests.journeys import Journey

STEP = "submit_proposal"


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.PROPOSAL).dialog


def facts(case: Dialog, **typed: Any) -> dict[str, Any]:
    return as_it_stands(case)[0] | typed


def test_the_office_saves_and_the_revision_grows(case: Dialog, journey: Journey) -> None:
    by = journey.town.handlaggare
    first = save(case, by, STEP, facts(case, question="Vad behövs?"), seen=0)
    second = save(case, by, STEP, facts(case, purpose="Att veta."), seen=first.revision)
    assert second.pk == first.pk
    assert second.revision > first.revision


def test_saving_the_same_again_changes_nothing(case: Dialog, journey: Journey) -> None:
    by, typed = journey.town.handlaggare, facts(case, question="Vad behövs?")
    first = save(case, by, STEP, typed, seen=0)
    assert save(case, by, STEP, typed, seen=0).revision == first.revision


def test_others_do_not_write(case: Dialog, journey: Journey) -> None:
    for person in (journey.town.sekreterare, journey.town.strateg, journey.town.handlaggare_kultur):
        with pytest.raises(NotPermitted):
            save(case, person, STEP, facts(case, question="Vad behövs?"), seen=0)
    assert not Proposal.objects.exists()


def test_nothing_is_written_in_another_state(case: Dialog, journey: Journey) -> None:
    typed = facts(case, question="Vad behövs?")
    journey.to(State.DECISION)
    with pytest.raises(Overtaken):
        save(case, journey.town.handlaggare, STEP, typed, seen=0)


def test_what_one_has_not_seen_is_not_overwritten(case: Dialog, journey: Journey) -> None:
    save(case, journey.town.kollega, STEP, facts(case, question="Kollegans?"), seen=0)
    with pytest.raises(Stale) as stale:
        save(case, journey.town.handlaggare, STEP, facts(case, question="Min?"), seen=0)
    assert stale.value.stored["question"] == "Kollegans?"
    assert as_it_stands(case)[0]["question"] == "Kollegans?"


def test_while_a_changed_plan_waits_none_is_written(journey: Journey) -> None:
    case = journey.to(State.EXECUTION).dialog
    by = journey.town.handlaggare
    save(case, by, "submit_plan_change", facts(case, purpose="Ett annat."), seen=0)
    journey.review_measurability()
    journey.submit_plan_change()
    with pytest.raises(Blocked):
        save(case, by, "submit_plan_change", facts(case, purpose="Ett tredje."), seen=0)
