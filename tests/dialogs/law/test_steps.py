"""What a step demands, the database demands too, whoever writes the rows (I1, I7)."""

from typing import Any

import pytest

from dialogs.models import (
    CommitteeReport,
    Compilation,
    Execution,
    MeasurabilityReview,
    Proposal,
    PublicFeedback,
    State,
)
from tests.journeys import Journey

from .breach import Breach, holds
from .database import refused, settle, sql, undone, without
from .forger import Forger

STEP = "dialogs_check_step()"


def review(f: Forger, **facts: Any) -> None:
    draft = f.dialog.draft_proposal()
    facts = {"proposal": draft, "goals_revision": draft.goals_revision, "approved": True} | facts
    f.file("review_measurability", f.state, MeasurabilityReview(**facts))


def written(f: Forger) -> Proposal:
    return f.journey.write_proposal()


def review_of_coming_goals(f: Forger) -> None:
    review(f, goals_revision=written(f).goals_revision + 1)


def review_of_a_filed_proposal(f: Forger) -> None:
    written(f)
    review(f, proposal=f.dialog.latest_proposal())


def submit_unreviewed(f: Forger) -> None:
    f.file("submit_proposal", State.DECISION, written(f))


def conclude(f: Forger) -> None:
    f.file(
        "complete_execution",
        State.FEEDBACK,
        Execution(started_on=f.today, ended_on=f.today, why_nothing_held="Ingen kom."),
    )


def publish(f: Forger) -> None:
    f.file("publish_feedback", State.FEEDBACK, PublicFeedback(**dict.fromkeys(PublicFeedback.PARTS, "x")))


def report(f: Forger) -> None:
    f.file("report_to_committee", State.FEEDBACK, CommitteeReport(summary="Tack.", **f.minutes()))


def compile_(f: Forger) -> None:
    facts = dict.fromkeys(["results", "took_part", "not_reached", "evaluation"], "x")
    f.file("compile_results", State.FEEDBACK, Compilation(completed_on=f.today, **facts))


def close(f: Forger) -> None:
    f.file("close", State.COMPLETED)


BREACHES = {
    "a review of goals to come": Breach(State.PROPOSAL, "I1", STEP, review_of_coming_goals),
    "a review of a filed proposal": Breach(State.EXECUTION, "I1", STEP, review_of_a_filed_proposal),
    "a proposal that nobody reviewed": Breach(
        State.PROPOSAL, "I1", "dialogs_why_not_decide()", submit_unreviewed
    ),
    "an end with open points": Breach(State.EXECUTION, "I7", STEP, conclude),
    "feedback without a compilation": Breach(State.FEEDBACK, "I7", STEP, publish),
    "a report without a compilation": Breach(State.FEEDBACK, "I7", STEP, report),
    "a close with nothing done": Breach(State.FEEDBACK, "I7", "dialogs_why_not_complete()", close),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_refused_by_its_guard(journey: Journey, name: str) -> None:
    holds(journey, BREACHES[name])


@pytest.mark.parametrize("ended", ["complete_execution", "cancel_dialog"])
def test_all_three_duties_and_no_two_of_them(journey: Journey, ended: str) -> None:
    journey.to(State.EXECUTION if ended == "cancel_dialog" else State.FEEDBACK)
    if ended == "cancel_dialog":
        journey.cancel_dialog()
    with refused("I7"):
        for duty in (compile_, publish):
            duty(Forger(journey))
        close(Forger(journey))
    with refused("I7"):
        for duty in (compile_, report):
            duty(Forger(journey))
        close(Forger(journey))
    with undone():
        for duty in (compile_, publish, report):
            duty(Forger(journey))
        close(Forger(journey))
        settle()
        assert Forger(journey).state == State.COMPLETED
    with without("dialogs_why_not_complete()"):
        compile_(Forger(journey))
        close(Forger(journey))
        settle()


def test_no_duty_is_done_before_the_dialogue_ended(journey: Journey) -> None:
    journey.to(State.FEEDBACK)
    facts = dict.fromkeys(["results", "took_part", "not_reached", "evaluation"], "x")
    ended = journey.dialog.execution_ended_on()
    for days, closes in ((1, False), (0, True)):
        day = ended.fromordinal(ended.toordinal() - days)
        with undone():
            forger = Forger(journey)
            forger.file("compile_results", State.FEEDBACK, Compilation(completed_on=day, **facts))
            publish(forger)
            report(forger)
            if closes:
                close(forger)
            else:
                with refused("I7"):
                    close(forger)


def test_goals_are_counted_by_their_own_trigger_alone(journey: Journey) -> None:
    """A draft saved whole, as it was before somebody changed the goals, makes no review hold again."""
    journey.to(State.PROPOSAL)
    stale = journey.write_proposal()
    journey.review_measurability()
    stale.goals.update(target="500")
    counted = Proposal.objects.get(pk=stale.pk).goals_revision
    assert counted > stale.goals_revision
    stale.save()
    sql("UPDATE dialogs_proposal SET goals_revision = 1 WHERE id = %s", stale.pk)
    assert Proposal.objects.get(pk=stale.pk).goals_revision == counted
    with without("dialogs_proposal.draft_guard"):
        stale.save()
        assert Proposal.objects.get(pk=stale.pk).goals_revision < counted
