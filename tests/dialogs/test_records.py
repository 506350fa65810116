"""What a step files: the record, who and when, what follows from the case; and what is shown of it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django_fsm import TransitionNotAllowed

from committees.models import Meeting
from dialogs.models import Contact, Dialog, DialogDecision, Event, Handover, Occasion, Record, State
from dialogs.process import Step
from dialogs.refusals import NotPermitted, Overtaken, StepRefused, reasons_of
from tests.dialogs.law.test_records import KINDS
from tests.journeys import DAY, Journey
from tests.situations import bring


def test_the_event_says_who_and_when(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    at = journey.at
    event = journey.table()
    assert (event.actor, event.at, event.step) == (journey.town.sekreterare, at, "table")
    assert event.record == journey.dialog.tablings.get()
    with translation.override("sv"):
        assert event.done == "Nämnden bordlade ärendet"


def test_the_meeting_follows_from_the_date_and_the_committee(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    known = Meeting.objects.create(committee=journey.town.committee, date=journey.today)
    journey.table()
    assert journey.dialog.tablings.get().meeting == known
    journey.table()
    assert Meeting.objects.count() == 2


def test_a_decision_is_about_the_latest_proposal(journey: Journey) -> None:
    journey.to(State.DECISION)
    journey.decide_dialog(outcome="remit", reason="Igen.", feedback_date=None)
    journey.to(State.EXECUTION)
    assert DialogDecision.objects.get(outcome="yes").proposal.version == 2


def test_figures_are_summed_from_the_occasions(journey: Journey) -> None:
    bring(journey, "exec")
    journey.hold_occasion(attended=9, contributions=4)
    journey.plan_occasion(status="cancelled", cancelled_reason="Åska.")
    journey.complete_execution()
    execution = journey.dialog.executions.get()
    assert (execution.occasions_held, execution.occasions_cancelled) == (2, 1)
    assert (execution.attended_exact, execution.contributions) == (580, 575)
    assert Occasion.objects.held().count() == 2


def test_residents_contacts_are_kept_beside_the_case_not_in_it(journey: Journey) -> None:
    contact = Contact(name="Kim Kanari", email="kim@example.org", phone="070-000 00 00")
    journey.register(contact=contact)
    kept = Contact.objects.get()
    assert (kept.idea.dialog, kept.purpose, kept.legal_basis) == (
        journey.dialog,
        "answer_idea",
        "public_task",
    )
    rows = [*Dialog.objects.values(), *Event.objects.values(), *journey.dialog.ideas.values()]
    assert not [row for row in rows if "Kim Kanari" in str(row) or "kim@" in str(row)]
    with pytest.raises(ValidationError, match="e-post"), translation.override("sv"):
        Journey(journey.town).register(contact=Contact(email="ingen adress"))
    assert Dialog.objects.count() == 1


def test_the_record_goes_with_its_parts_or_not_at_all(journey: Journey) -> None:
    journey.to(State.FEEDBACK)
    with pytest.raises(ValidationError):
        journey.take(
            "compile_results",
            KINDS["compilation"](
                results="r", took_part="t", not_reached="n", evaluation="e", completed_on=journey.today
            ),
            by=journey.town.handlaggare,
            parts=[
                journey.dialog.compilations.model.goal_outcomes.rel.related_model(reached="yes", outcome="")
            ],
        )
    assert not journey.dialog.compilations.exists()
    assert journey.dialog.events.last().step == "complete_execution"


def test_blanks_alone_are_no_answer(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    with pytest.raises(ValidationError):
        journey.decide_investigation(reason=" \n\t ")
    journey.decide_investigation(reason="  Nämnden vill veta mer. ")
    assert journey.dialog.investigationdecisions.get().reason == "Nämnden vill veta mer."


def test_refusals_speak(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    with translation.override("sv"):
        with pytest.raises(NotPermitted) as refusal:
            journey.table(by=journey.town.handlaggare)
        assert journey.dialog.number in refusal.value.message
        assert reasons_of(refusal.value) == [refusal.value.message]
        with pytest.raises(Overtaken) as refusal:
            journey.close()
        assert "Handläggare" in refusal.value.message


def test_every_refusal_has_words_of_its_own() -> None:
    assert {kind.__name__ for kind in StepRefused.__subclasses__()} == {
        "NotPermitted",
        "Overtaken",
        "Blocked",
    }
    with pytest.raises(NotImplementedError):
        StepRefused(Dialog.STEPS["close"]).message  # noqa: B018


def test_the_bodies_of_steps_cannot_be_reached_around_the_process(journey: Journey) -> None:
    """No template takes a step, and the state is nobody's to set."""
    case = journey.to(State.PROPOSAL).dialog
    for name in Dialog.STEPS:
        if name != "register":
            assert getattr(Dialog, name).alters_data
    with pytest.raises(AttributeError, match="Direct state modification"):
        case.state = State.EXECUTION


def test_the_table_of_steps_is_whole() -> None:
    steps: list[Step] = list(Dialog.STEPS.values())
    assert len(steps) == 24
    nouns = [step.noun for step in steps]
    assert len(set(nouns)) == len(nouns)
    assert all(step.label and step.done and step.sources for step in steps)
    filed = {step.files for step in steps} - {""}
    assert filed == set(KINDS)
    assert {source for step in steps for source in step.sources} == {"", *State}


def test_a_person_who_acted_is_never_removed(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    with pytest.raises(models.ProtectedError):
        journey.town.handlaggare.delete()


def test_records_of_a_step_carry_the_case_and_no_other(journey: Journey) -> None:
    other = Journey(journey.town, paragraph=90).to(State.FEEDBACK)
    journey.to(State.FEEDBACK)
    record = Handover(
        dialog=other.dialog, office=journey.town.office, handler=journey.town.kollega, reason="Byter."
    )
    journey.take("hand_over", record, by=journey.town.handlaggare)
    assert journey.dialog.handovers.count() == 1
    assert not other.dialog.handovers.exists()


def test_the_state_machine_itself_refuses_what_the_process_let_by(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two gates: were a source added to the step by mistake, the transition would still stop it."""
    before = journey.to(State.COMPLETED).dialog.events.count()
    step = Dialog.STEPS["hand_over"]
    monkeypatch.setitem(vars(step), "sources", (*step.sources, "completed"))
    with pytest.raises(TransitionNotAllowed):
        journey.hand_over()
    assert issubclass(Handover, Record)
    assert journey.dialog.events.count() == before


def test_nothing_held_is_explained(journey: Journey) -> None:
    journey.to(State.EXECUTION).tick("during")
    journey.plan_occasion(status="cancelled", cancelled_reason="Storm.")
    with translation.override("sv"), pytest.raises(ValidationError, match="Inget tillfälle"):
        journey.complete_execution(why_nothing_held="  ")
    journey.complete_execution(why_nothing_held="Storm hela veckan.")
    execution = journey.dialog.executions.get()
    assert (execution.occasions_held, execution.occasions_cancelled) == (0, 1)


def test_exact_and_estimated_are_never_mixed(journey: Journey) -> None:
    journey.to(State.EXECUTION).tick("during")
    journey.hold_occasion(attended=40)
    journey.hold_occasion(attended=100, attended_is_estimate=True)
    journey.hold_occasion(attended=0)
    journey.complete_execution()
    execution = journey.dialog.executions.get()
    assert (execution.attended_exact, execution.attended_estimated) == (40, 100)


def test_a_paragraph_is_free_at_another_meeting_and_in_another_committee(journey: Journey) -> None:
    journey.to(State.INVESTIGATION).table(paragraph=45)
    journey.decide_investigation(paragraph=45)
    town = journey.town
    other = Journey(town, start=journey.today - 2 * DAY).to(State.IDEA)
    other.refer_to_committee(
        committee=town.other_committee, office=town.other_office, handler=town.handlaggare_kultur
    )
    other.decide_investigation(decided_on=journey.today - DAY, paragraph=45, by=town.sekreterare_kultur)
    assert Meeting.objects.count() == 3


def test_a_case_of_the_feedback_dates_own_day(journey: Journey) -> None:
    """The borders themselves are allowed: decided today, promised for the dialogue's last day."""
    journey.to(State.DECISION)
    last_day = journey.today + 50 * DAY
    journey.decide_dialog(period_to=last_day, feedback_date=last_day, decided_on=journey.today)
    case = Dialog.objects.get(pk=journey.dialog.pk)
    assert (case.ends_on, case.feedback_date) == (last_day, last_day)
