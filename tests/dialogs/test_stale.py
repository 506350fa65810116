"""A stale form never overwrites: whoever is late is told what happened meanwhile (I15)."""

import pytest
from django.utils import translation

from dialogs.models import Dialog, Proposal, PublicFeedback, State
from dialogs.refusals import Overtaken
from tests.dialogs.law.database import undone
from tests.journeys import Journey


def test_a_form_of_an_older_version_is_refused_with_what_happened(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    seen = journey.dialog.version
    journey.table()
    with translation.override("sv"), pytest.raises(Overtaken) as refusal:
        journey.take("hand_over", by=journey.town.handlaggare, version=seen)
    message = refusal.value.message
    assert "Sekreterare" in message
    assert "Nämnden bordlade ärendet" in message
    assert not journey.dialog.handovers.exists()


def test_every_write_to_the_case_makes_a_new_version(journey: Journey) -> None:
    journey.to(State.IDEA)
    version = journey.dialog.version
    Dialog.objects.filter(pk=journey.dialog.pk).update(title="En annan rubrik")
    assert Dialog.objects.get(pk=journey.dialog.pk).version == version + 1
    with pytest.raises(Overtaken):
        journey.take("refer_to_committee", by=journey.town.handlaggare, version=version)


def test_the_returned_case_knows_its_version(journey: Journey) -> None:
    for state in (State.INVESTIGATION, State.PROPOSAL, State.DECISION, State.EXECUTION):
        journey.to(state)
        assert journey.dialog.version == Dialog.objects.get(pk=journey.dialog.pk).version


def test_a_draft_that_somebody_saved_meanwhile_is_not_filed(journey: Journey) -> None:
    journey.to(State.PROPOSAL).write_proposal()
    journey.review_measurability()
    seen = journey.dialog.draft_proposal()
    Proposal.objects.filter(pk=seen.pk).update(question="En annan fråga?")
    with pytest.raises(Overtaken):
        journey.take("submit_proposal", seen, by=journey.town.handlaggare)
    assert Proposal.objects.get().question == "En annan fråga?"
    journey.submit_proposal()


def test_a_draft_changed_in_memory_alone_is_filed_as_it_was_saved(journey: Journey) -> None:
    journey.to(State.PROPOSAL).write_proposal()
    journey.review_measurability()
    typed = journey.dialog.draft_proposal()
    typed.question = "Aldrig sparat"
    journey.take("submit_proposal", typed, by=journey.town.handlaggare)
    assert Proposal.objects.get().question == "Vad behövs i Malmparken?"


def test_feedback_that_the_office_changed_meanwhile_is_not_published(journey: Journey) -> None:
    journey.to(State.FEEDBACK).compile_results()
    read = journey.write_feedback()
    journey.write_feedback(does="Nämnden bygger ingenting.")
    with pytest.raises(Overtaken):
        journey.take("publish_feedback", read, by=journey.town.sekreterare)
    assert PublicFeedback.objects.filter(event=None).exists()


def test_another_cases_draft_is_not_filed_here(journey: Journey) -> None:
    other = Journey(journey.town, paragraph=300).to(State.PROPOSAL)
    theirs = other.write_proposal()
    journey.to(State.PROPOSAL).write_proposal()
    journey.review_measurability()
    with pytest.raises(Overtaken):
        journey.take("submit_proposal", theirs, by=journey.town.handlaggare)
    assert Proposal.objects.get(pk=theirs.pk).is_draft


def test_the_instance_a_step_was_taken_on_is_stale_and_says_so(journey: Journey) -> None:
    """The old instance takes nothing from the new one: the next step reads the case anew."""
    journey.to(State.PROPOSAL)
    old = journey.dialog
    journey.to(State.DECISION)
    with undone():
        event = old.decide_dialog(journey.decision(), by=journey.town.sekreterare, at=journey.at)
        assert event.dialog.state == State.EXECUTION
    assert old.state == State.PROPOSAL
