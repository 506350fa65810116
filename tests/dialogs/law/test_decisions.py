"""The law of decisions: the case's committee, the day of its meeting, a § of its own (I2, I4, I5)."""

from typing import Any

import pytest

from committees.models import Meeting
from dialogs.models import Compilation, DialogDecision, Execution, InvestigationDecision, State, Tabling
from tests.journeys import DAY, Journey

from .breach import Breach, holds
from .database import refused
from .forger import Forger

STEP = "dialogs_check_step()"
TABLED = {"reason": "Tid."}


def record_guard(kind: str) -> str:
    return f"dialogs_{kind}.record_guard"


def investigate(f: Forger, to: State = State.PROPOSAL, **facts: Any) -> None:
    record = InvestigationDecision(**({"q1": True, "q2": True, "reason": "Ja."} | f.minutes() | facts))
    f.file("decide_investigation", to, record)


def table(f: Forger, **facts: Any) -> None:
    record = Tabling(**(f.minutes() | {"reason": "Tid.", "next_meeting_on": f.today + 90 * DAY} | facts))
    f.file("table", f.state, record)


def decide(f: Forger, to: State = State.EXECUTION, step: str = "decide_dialog", **facts: Any) -> None:
    proposal = f.dialog.latest_proposal()
    yes = {
        "proposal": proposal,
        "outcome": "yes",
        "feedback_date": f.today + 200 * DAY,
        "budget_frame": 1,
        "period_from": f.today,
        "period_to": f.today + 90 * DAY,
        "target_groups": ["Alla"],
        "reason": "Så här.",
    }
    record = DialogDecision(**(yes | f.minutes() | facts))
    columns = {"feedback_date": record.feedback_date, "ends_on": record.period_to}
    f.file(step, to, record, columns=columns)


def of_another_committee(f: Forger) -> None:
    investigate(f, meeting=Meeting.objects.create(committee=f.town.other_committee, date=f.today))


def on_another_day(f: Forger) -> None:
    investigate(f, meeting=f.minutes(days=-1)["meeting"])


def a_paragraph_of_another_kind(f: Forger) -> None:
    table(f, paragraph=44)
    investigate(f, paragraph=44)


def a_paragraph_of_its_own_kind(f: Forger) -> None:
    table(f, paragraph=44)
    table(f, paragraph=44)


def a_paragraph_of_another_case(f: Forger) -> None:
    table(f, paragraph=44)
    other = Journey(f.town, start=f.today - 2 * DAY, paragraph=60).to(State.INVESTIGATION)
    table(Forger(other), meeting=f.minutes()["meeting"], decided_on=f.today, paragraph=44)


def on_another_cases_proposal(f: Forger) -> None:
    other = Journey(f.town, start=f.today - 90 * DAY, paragraph=60).to(State.DECISION)
    decide(f, proposal=other.dialog.latest_proposal())


def on_an_older_proposal(f: Forger) -> None:
    older = f.dialog.latest_proposal()
    f.journey.decide_dialog(outcome="remit", reason="Om igen.", feedback_date=None)
    again = Forger(f.journey.to(State.DECISION))
    decide(again, proposal=older)


def a_correction_of_the_answer(f: Forger) -> None:
    old = f.dialog.investigationdecisions.get()
    f.file(
        "correct",
        f.state,
        InvestigationDecision(q1=True, q2=False, reason="Nej.", corrects=old, **f.minutes()),
    )


def a_correction_of_the_outcome(f: Forger) -> None:
    old = f.dialog.dialogdecisions.get()
    facts = {"outcome": "no", "proposal": old.proposal, "reason": "Nej.", "corrects": old}
    f.file("correct", f.state, DialogDecision(**facts, **f.minutes()))


def a_correction_of_nothing(f: Forger) -> None:
    facts = {"results": "r", "took_part": "t", "not_reached": "n", "evaluation": "e", "completed_on": f.today}
    f.file("correct", f.state, Compilation(**facts))


def a_later_end(f: Forger) -> None:
    old = f.dialog.executions.get()
    late = {"started_on": old.started_on, "ended_on": f.today, "why_nothing_held": "-", "corrects": old}
    f.file("correct", f.state, Execution(**late))


INVESTIGATED, DECIDED = record_guard("investigationdecision"), record_guard("dialogdecision")
BREACHES = {
    "another committee": Breach(State.INVESTIGATION, "I5", INVESTIGATED, of_another_committee),
    "another day": Breach(State.INVESTIGATION, "I5", INVESTIGATED, on_another_day),
    "§ of another kind": Breach(State.INVESTIGATION, "I5", INVESTIGATED, a_paragraph_of_another_kind),
    "§ of its own kind": Breach(
        State.INVESTIGATION, "I5", record_guard("tabling"), a_paragraph_of_its_own_kind
    ),
    "§ of another case": Breach(
        State.INVESTIGATION, "I5", record_guard("tabling"), a_paragraph_of_another_case
    ),
    "in the future": Breach(State.INVESTIGATION, "I5", STEP, lambda f: investigate(f, **f.minutes(days=1))),
    "before the proposal": Breach(State.DECISION, "I5", DECIDED, lambda f: decide(f, **f.minutes(days=-2))),
    "another case's proposal": Breach(State.DECISION, "I5", f"{DECIDED} {STEP}", on_another_cases_proposal),
    "an older proposal": Breach(State.DECISION, "I5", STEP, on_an_older_proposal),
    "one NEJ to a proposal": Breach(State.INVESTIGATION, "I2", STEP, lambda f: investigate(f, q1=False)),
    "another NEJ to a proposal": Breach(State.INVESTIGATION, "I2", STEP, lambda f: investigate(f, q2=False)),
    "two JA to an information meeting": Breach(
        State.INVESTIGATION, "I2", STEP, lambda f: investigate(f, State.INFORMATION)
    ),
    "NEJ to a dialogue": Breach(State.DECISION, "I2", STEP, lambda f: decide(f, outcome="no")),
    "a remit to a dialogue": Breach(State.DECISION, "I2", STEP, lambda f: decide(f, outcome="remit")),
    "JA to an information meeting": Breach(
        State.DECISION, "I2", STEP, lambda f: decide(f, State.INFORMATION)
    ),
    "JA without a date": Breach(
        State.DECISION,
        "yes_needs_a_feedback_date",
        "dialogs_dialogdecision#yes_needs_a_feedback_date "
        f"dialogs_dialog#running_dialogue_has_a_feedback_date {STEP}",
        lambda f: decide(f, feedback_date=None),
    ),
    "feedback before the decision": Breach(
        State.DECISION,
        "feedback_not_before_decision",
        "dialogs_dialogdecision#feedback_not_before_decision",
        lambda f: decide(f, feedback_date=f.today - DAY),
    ),
    "a corrected answer": Breach(State.PROPOSAL, "I4", INVESTIGATED, a_correction_of_the_answer),
    "a corrected outcome": Breach(State.EXECUTION, "I4", f"{DECIDED} {STEP}", a_correction_of_the_outcome),
    "a correction of nothing": Breach(State.FEEDBACK, "I4", STEP, a_correction_of_nothing),
    "an end after the answers": Breach(State.COMPLETED, "I7", STEP, a_later_end),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_refused_by_its_guard(journey: Journey, name: str) -> None:
    holds(journey, BREACHES[name])


def test_two_at_once_do_not_share_a_paragraph(journey: Journey) -> None:
    """Also within one statement, where neither sees the other."""
    forger = Forger(journey.to(State.INVESTIGATION))
    facts = {
        "dialog": journey.dialog,
        "next_meeting_on": forger.today + 90 * DAY,
        **forger.minutes(),
        **TABLED,
    }
    events = [journey.dialog.events.model(dialog=journey.dialog) for _ in range(2)]
    with refused("I5"):
        Tabling.objects.bulk_create([Tabling(event=event, **facts) for event in events])
