"""The real cases, walked: the model shows what the sources say, and says where they are silent."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from dialogs.demo import bodies, people
from dialogs.demo.stories import Story, stories
from dialogs.demo.walk import Walk
from dialogs.models import Dialog, Event, State
from dialogs.models.record import CommitteeRecord

from .worlds import built

UNKNOWN = "saknas i källan"
STAND_IN = 999  # no § is known of any real case


def date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def build() -> dict[str, Dialog]:
    bodies.build()
    people.build()
    told: list[Story] = [story for story in stories() if story.is_real]
    return {story.name: Walk(story, timezone.localdate()).to_the_end() for story in told}


@pytest.fixture(scope="module")
def cases(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, Dialog]]:
    with built(django_db_blocker, build) as cases:
        yield cases


def days(dialog: Dialog) -> dict[str, datetime.date]:
    return {event.step: timezone.localtime(event.at).date() for event in dialog.events.all()}


def test_malmparken_whole_way(cases: dict[str, Dialog]) -> None:
    case = cases["malmparken"]
    plan, execution = case.decided_plan(), case.executions.get()
    assert case.state == State.COMPLETED
    assert (case.committee.name, case.office.name) == ("Stadsbyggnadsnämnden", "Kommunledningskontoret")
    assert plan.proposal.question == "Hur ska Malmparken utvecklas?"
    assert plan.proposal.level == "consultation"
    assert [method.name for method in plan.proposal.methods.all()] == ["Intervju"]
    assert plan.proposal.target_groups == ["Närboende", "Alla invånare", "Föreningar", "Företagare"]
    assert plan.proposal.budget == 500_000
    assert case.investigationdecisions.get().decided_on.strftime("%Y-%m") == "2015-12"
    assert (execution.started_on, execution.ended_on) == (date("2016-09-03"), date("2016-09-15"))
    assert (execution.attended_exact, execution.attended_estimated, execution.contributions) == (571, 0, 3567)
    assert "3, 8 och 15 september 2016" in case.occasions.get().place
    assert plan.feedback_date == date("2016-11-30")
    assert days(case)["publish_feedback"].strftime("%Y-%m") in ("2016-10", "2016-11")
    report = case.committeereports.get()
    assert report.decided_on == date("2017-05-24")
    assert "högsta av tre ambitionsnivåer, 60,5 miljoner kronor" in report.summary


def test_malmparken_2005_drew_no_answers_and_is_still_answered(cases: dict[str, Dialog]) -> None:
    case = cases["malmparken-2005"]
    execution = case.executions.get()
    assert case.number.startswith("MD-2005-")
    assert (execution.occasions_held, execution.attended_exact, execution.contributions) == (1, 0, 0)
    assert case.compilations.exists()
    assert case.published_feedback() is not None
    assert days(case)["publish_feedback"] > case.feedback_date


def test_jordbro_is_co_decision_with_an_unknown_number_of_voters(cases: dict[str, Dialog]) -> None:
    case = cases["haninge-jordbro"]
    plan, vote = case.decided_plan(), case.occasions.get()
    assert case.title.startswith("Haninge:")
    assert plan.proposal.level == "co_decision"
    assert "Medborgarbudget" in [method.name for method in plan.proposal.methods.all()]
    assert plan.budget_frame == 400_000
    assert (plan.period_from, plan.period_to) == (date("2012-10-15"), date("2012-11-11"))
    assert plan.feedback_date == date("2012-11-16")
    assert days(case)["publish_feedback"] <= plan.feedback_date
    assert "113 idéer hade blivit 12 förslag" in vote.notes
    assert vote.attended is None
    assert case.committeereports.get().decided_on == date("2012-12-10")


def test_sundsvall_deviates_from_its_plan_and_estimates_its_figure(cases: dict[str, Dialog]) -> None:
    case = cases["sundsvall-oversiktsplan"]
    execution = case.executions.get()
    assert case.title.startswith("Sundsvall:")
    assert (execution.attended_exact, execution.attended_estimated) == (0, 1000)
    assert (execution.occasions_held, execution.occasions_cancelled) == (1, 1)
    assert "pandemin" in execution.deviations
    assert case.compilations.get().completed_on.strftime("%Y-%m") == "2021-04"
    assert days(case)["publish_feedback"].strftime("%Y-%m") == "2022-03"


def test_the_sale_is_a_nej_with_its_meeting_and_its_questions(cases: dict[str, Dialog]) -> None:
    case = cases["sollentuna-fastigheter-3"]
    decision, meeting = case.investigationdecisions.get(), case.informationmeetings.get()
    assert case.state == State.COMPLETED
    assert (decision.outcome, decision.q2) == (False, False)
    assert (meeting.held_on, meeting.attended) == (date("2021-01-14"), None)
    assert "400 hyresgäster" in meeting.notice
    assert UNKNOWN in meeting.notice
    assert meeting.questions.count() == 1


def test_no_paragraph_is_made_up(cases: dict[str, Dialog]) -> None:
    for model in CommitteeRecord.__subclasses__():
        for record in model.objects.filter(dialog__in=cases.values()):
            assert record.paragraph == STAND_IN
    assert all(f"§ {STAND_IN}" in case.description for case in cases.values())


def test_goals_and_reviews_that_no_source_has_say_so(cases: dict[str, Dialog]) -> None:
    for case in cases.values():
        for proposal in case.proposals.all():
            assert all(UNKNOWN in goal.target for goal in proposal.goals.all())
            assert all(UNKNOWN in review.comment for review in proposal.reviews.all())


def test_every_event_is_by_somebody_named_for_a_role(cases: dict[str, Dialog]) -> None:
    names = {part.name for part in people.PARTS}
    assert {event.actor.name for event in Event.objects.filter(dialog__in=cases.values())} <= names
