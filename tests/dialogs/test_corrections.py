"""A correction is a new record that refers to the old one; both stay (PROCESS, I4)."""

import datetime
from typing import Any, NamedTuple

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from dialogs.models import Compilation, Dialog, DialogDecision, Event, Record, State, Withdrawal
from dialogs.refusals import Blocked, NotPermitted
from tests.dialogs.law.database import settle
from tests.dialogs.law.test_records import KINDS
from tests.journeys import DAY, Journey
from tests.people import Town


class Mended(NamedTuple):
    state: State  # walked to, then the leg that files the record
    leg: str
    by: str
    changes: dict[str, Any]


#: Every kind that can be corrected, and a fact that can be wrong in it.
CORRECTABLE: dict[str, Mended] = {
    "idea": Mended(State.IDEA, "", "handlaggare", {"text": "Parken är mörk."}),
    "referral": Mended(State.REFERRED, "", "handlaggare", {"referred_to": "Förskolan"}),
    "investigationdecision": Mended(
        State.PROPOSAL, "", "sekreterare", {"reason": "Rätt skäl.", "paragraph": 77}
    ),
    "dialogdecision": Mended(State.EXECUTION, "", "sekreterare", {"budget_frame": 400_000}),
    "tabling": Mended(State.INVESTIGATION, "table", "sekreterare", {"reason": "Rätt skäl."}),
    "feedbackrescheduling": Mended(State.FEEDBACK, "reschedule_feedback", "sekreterare", {"reason": "Rätt."}),
    "execution": Mended(State.FEEDBACK, "", "handlaggare", {"cost": 400_000}),
    "cancellation": Mended(State.EXECUTION, "cancel_dialog", "sekreterare", {"reason": "Rätt skäl."}),
    "compilation": Mended(State.COMPLETED, "", "handlaggare", {"took_part": "571 personer."}),
    "publicfeedback": Mended(State.COMPLETED, "", "sekreterare", {"does": "Nämnden bygger ljus."}),
    "committeereport": Mended(State.COMPLETED, "", "sekreterare", {"summary": "Rätt."}),
    "informationmeeting": Mended(
        State.INFORMATION, "hold_information_meeting", "handlaggare", {"attended": 41}
    ),
    "effect": Mended(State.COMPLETED, "record_effect", "handlaggare", {"decision": "Nämnden § 46"}),
    "withdrawal": Mended(State.WITHDRAWN, "", "handlaggare", {"reason": "Rätt skäl."}),
    "parking": Mended(State.PROPOSAL, "park", "handlaggare", {"reason": "Rätt skäl."}),
    "handover": Mended(State.FEEDBACK, "hand_over", "kollega", {"reason": "Rätt skäl."}),
}


def filed(journey: Journey, kind: str) -> Record:
    case = CORRECTABLE[kind]
    journey.to(case.state)
    if case.leg:
        getattr(journey, case.leg)()
    return KINDS[kind].objects.get(dialog=journey.dialog)


def person(town: Town, kind: str) -> Any:
    return getattr(town, CORRECTABLE[kind].by)


@pytest.mark.parametrize("kind", CORRECTABLE)
def test_both_the_old_and_the_new_stand(journey: Journey, kind: str) -> None:
    old = filed(journey, kind)
    before = Dialog.objects.get(pk=journey.dialog.pk)
    event = journey.correct(old, by=person(journey.town, kind), **CORRECTABLE[kind].changes)
    settle()
    model, (name, value) = KINDS[kind], next(iter(CORRECTABLE[kind].changes.items()))
    new = model.objects.current().get(dialog=journey.dialog)
    assert (event.step, event.record, new.corrects) == ("correct", new, old)
    assert getattr(new, name) == value
    assert getattr(model.objects.get(pk=old.pk), name) == getattr(old, name) != value
    after = Dialog.objects.get(pk=journey.dialog.pk)
    kept = ("state", "due_on", "ends_on", "feedback_date", "waiting_since", "handler_id", "committee_id")
    assert [getattr(after, field) for field in kept] == [getattr(before, field) for field in kept]


def test_every_kind_can_be_corrected_but_those_with_versions_of_their_own() -> None:
    assert set(KINDS) - set(CORRECTABLE) == {"proposal", "measurabilityreview"}
    assert {kind for kind, model in KINDS.items() if not model.correctable} == {
        "proposal",
        "measurabilityreview",
    }


@pytest.mark.parametrize("kind", ["proposal", "measurabilityreview"])
def test_a_proposal_is_corrected_by_a_new_version(journey: Journey, kind: str) -> None:
    old = KINDS[kind].objects.filter(dialog=journey.to(State.DECISION).dialog).get()
    facts, by = {
        "proposal": (journey.proposal_facts() | {"version": 9}, journey.town.handlaggare),
        "measurabilityreview": (
            {"approved": True},
            journey.town.strateg,
        ),
    }[kind]
    with translation.override("sv"), pytest.raises(ValidationError, match="går inte att rätta"):
        journey.take("correct", KINDS[kind](corrects=old, correction_reason="Fel.", **facts), by=by)


#: What the case has gone on from: the answer itself takes a new decision.
CONSEQUENTIAL = {
    "investigationdecision": {"q1": False, "q2": False},
    "dialogdecision": {"outcome": "no"},
    "feedbackrescheduling": {"new_date": datetime.date(2020, 1, 1)},
    "handover": {"handler": "handlaggare"},
    "parking": {"wakes_on": datetime.date(2020, 1, 1)},
}


@pytest.mark.parametrize("kind", CONSEQUENTIAL)
def test_what_the_case_has_gone_on_from_is_not_corrected(journey: Journey, kind: str) -> None:
    old = filed(journey, kind)
    for name, wrong in CONSEQUENTIAL[kind].items():
        value = journey.town.handlaggare if kind == "handover" else wrong
        assert name in KINDS[kind].consequential
        with translation.override("sv"), pytest.raises(ValidationError) as refusal:
            journey.correct(old, by=person(journey.town, kind), reason="Ändrat svar.", **{name: value})
        assert "krävs ett nytt beslut" in str(refusal.value.message_dict[name])
    assert KINDS[kind].objects.filter(dialog=journey.dialog).count() == 1
    named = {kind for kind, model in KINDS.items() if model.consequential}
    assert named == set(CONSEQUENTIAL)


def test_a_record_is_corrected_once_then_the_newer_one(journey: Journey) -> None:
    old = filed(journey, "compilation")
    by = journey.town.handlaggare
    journey.correct(old, by=by, results="Rättat.")
    with translation.override("sv"), pytest.raises(ValidationError, match="redan rättad"):
        journey.correct(old, by=by, results="Rättat igen.")
    journey.correct(Compilation.objects.current().get(), by=by, results="Rättat igen.")
    assert Compilation.objects.count() == 3
    assert Compilation.objects.current().get().results == "Rättat igen."


def test_a_correction_says_what_was_wrong(journey: Journey) -> None:
    old = filed(journey, "compilation")
    with translation.override("sv"), pytest.raises(ValidationError, match="var fel"):
        journey.correct(old, by=journey.town.handlaggare, correction_reason="  ")


def test_a_corrected_paragraph_may_be_the_same_and_frees_the_wrong_one(journey: Journey) -> None:
    old = filed(journey, "investigationdecision")
    secretary = journey.town.sekreterare
    journey.correct(old, by=secretary, reason="Samma §, annat skäl.")
    same = KINDS["investigationdecision"].objects.current().get()
    assert (same.paragraph, same.meeting) == (old.paragraph, old.meeting)
    journey.correct(same, by=secretary, paragraph=old.paragraph + 500)
    other = Journey(journey.town).to(State.INVESTIGATION)
    other.decide_investigation(decided_on=old.decided_on, paragraph=old.paragraph)
    with pytest.raises(ValidationError, match=str(old.paragraph + 500)):
        Journey(journey.town, paragraph=900).to(State.INVESTIGATION).decide_investigation(
            decided_on=old.decided_on, paragraph=old.paragraph + 500
        )


WRONG_PEOPLE = {
    "compilation": ["sekreterare", "strateg", "handlaggare_kultur", "fortroendevald"],
    "publicfeedback": ["handlaggare", "strateg", "sekreterare_kultur", "administrator"],
    "committeereport": ["handlaggare", "strateg", "sekreterare_kultur", "utan_uppdrag"],
}


@pytest.mark.parametrize("kind", WRONG_PEOPLE)
def test_only_who_may_file_it_may_correct_it(journey: Journey, kind: str) -> None:
    old = filed(journey, kind)
    for who in WRONG_PEOPLE[kind]:
        with pytest.raises(NotPermitted):
            journey.correct(old, by=getattr(journey.town, who))
    journey.correct(old, by=person(journey.town, kind))


def test_a_record_of_another_case_is_not_corrected_here(journey: Journey) -> None:
    old = filed(journey, "withdrawal")
    other = Journey(journey.town).to(State.WITHDRAWN)
    with translation.override("sv"), pytest.raises(ValidationError, match="går inte att rätta"):
        other.correct(old, by=journey.town.handlaggare)


def test_a_draft_is_not_corrected(journey: Journey) -> None:
    journey.to(State.FEEDBACK).compile_results()
    draft = journey.write_feedback()
    with translation.override("sv"), pytest.raises(ValidationError, match="går inte att rätta"):
        journey.correct(draft, by=journey.town.sekreterare, version=2)


def test_a_correction_cannot_stand_in_for_a_duty(journey: Journey) -> None:
    """Without a predecessor it would be a record filed in any state, past every blocker."""
    journey.to(State.PROPOSAL)
    with pytest.raises(ValidationError):
        journey.take("correct", Withdrawal(reason="Bakvägen."), by=journey.town.handlaggare)
    journey.to(State.FEEDBACK).compile_results()
    first = Compilation.objects.get()
    with pytest.raises((ValidationError, Blocked)):
        journey.compile_results(corrects=first, correction_reason="Fel.")
    assert Event.objects.filter(step="correct").count() == 0


def test_the_promise_follows_a_corrected_date_while_it_holds(journey: Journey) -> None:
    old = filed(journey, "dialogdecision")
    later = old.feedback_date + 10 * DAY
    journey.correct(old, by=journey.town.sekreterare, feedback_date=later, period_to=old.period_to + DAY)
    case = Dialog.objects.get(pk=journey.dialog.pk)
    assert (case.feedback_date, case.ends_on, case.due_on) == (
        later,
        old.period_to + DAY,
        old.period_to + DAY,
    )
    journey.reschedule_feedback(new_date=later + 30 * DAY)
    current = DialogDecision.objects.current().get()
    journey.correct(current, by=journey.town.sekreterare, feedback_date=later + DAY)
    assert Dialog.objects.get(pk=case.pk).feedback_date == later + 30 * DAY


def test_the_wait_follows_a_corrected_tabling(journey: Journey) -> None:
    old = filed(journey, "tabling")
    later = old.next_meeting_on + 20 * DAY
    journey.correct(old, by=journey.town.sekreterare, next_meeting_on=later)
    assert Dialog.objects.get(pk=journey.dialog.pk).due_on == later


@pytest.mark.parametrize(("kind", "name"), [("execution", "ended_on"), ("cancellation", "decided_on")])
def test_an_end_is_not_corrected_to_after_the_answers(journey: Journey, kind: str, name: str) -> None:
    """Else the duties would have been done before the dialogue ended, in a case already closed (I7)."""
    if kind == "cancellation":
        journey.to(State.EXECUTION).cancel_dialog()
    journey.to(State.COMPLETED)
    old = KINDS[kind].objects.get()
    compiled = Compilation.objects.get().completed_on
    by = journey.town.sekreterare if kind == "cancellation" else journey.town.handlaggare
    with translation.override("sv"), pytest.raises(ValidationError) as refusal:
        journey.correct(old, by=by, **{name: compiled + DAY})
    assert "efter att resultatet togs om hand" in str(refusal.value.message_dict[name])
    journey.correct(old, by=by, **{name: compiled})
    settle()
