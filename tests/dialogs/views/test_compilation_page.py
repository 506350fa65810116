"""Results are compiled with one outcome for each goal of the decided plan."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from dialogs.models import Compilation, Dialog, Goal, GoalOutcome, State
from tests.journeys import Journey

from .pages import Desk, address, text

At = Callable[..., Desk]

RESULTS = {
    "results": "De flesta vill ha ljus och bänkar.",
    "took_part": "Närboende i alla åldrar.",
    "not_reached": "Få unga kom.",
    "evaluation": "Mötena i parken fungerade bäst.",
}


@pytest.fixture
def case(journey: Journey) -> Dialog:
    journey.to(State.PROPOSAL)
    draft = journey.write_proposal()
    journey.write_goal(draft, text="Alla åldrar hörs", position=1)
    journey.review_measurability()
    journey.submit_proposal()
    return journey.to(State.FEEDBACK).dialog


@pytest.fixture
def office(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.handlaggare)


def goals(case: Dialog) -> list[Goal]:
    plan = case.decided_plan()
    assert plan is not None
    return list(plan.proposal.goals.all())


def outcomes(case: Dialog, said: str = "571 svar") -> dict[str, str]:
    typed = {}
    for goal in goals(case):
        typed |= {f"goal-{goal.pk}-reached": "yes", f"goal-{goal.pk}-outcome": said}
    return typed


def send(office: Desk, case: Dialog, **typed: Any) -> HttpResponse:
    return office.send(case, "sammanstallning", **(RESULTS | typed))


def test_each_goal_stands_beside_its_target(case: Dialog, office: Desk) -> None:
    page = text(office.get(case, "sammanstallning"))
    assert all(word in page for word in ("Många hörs", "Alla åldrar hörs", "Antal svar", "300", "571"))


def test_outcomes_are_filed_with_the_compilation(case: Dialog, office: Desk) -> None:
    assert send(office, case, **outcomes(case)).status_code == 302
    compilation = Compilation.objects.get(dialog=case)
    assert [outcome.outcome for outcome in compilation.goal_outcomes.all()] == ["571 svar", "571 svar"]
    assert "571 svar" in text(office.get(case, "sammanstallning"))


def test_a_goal_without_outcome_is_refused_and_nothing_is_lost(case: Dialog, office: Desk) -> None:
    _first, second = goals(case)
    typed = outcomes(case, "Tre hundra") | {f"goal-{second.pk}-reached": ""}
    response = send(office, case, results="", **typed)
    assert response.status_code == 200
    summary = response.context["form"].summary
    assert [line.label for line in summary] == ["Vad invånarna sa", "Alla åldrar hörs: Uppnåddes målet?"]
    page = response.content.decode()
    assert all(word in page for word in ("Tre hundra", "Få unga kom."))
    assert not Compilation.objects.exists()


@pytest.mark.parametrize("said", ["", "nul\x00", "x" * 1_000_000])
def test_outcomes_that_cannot_be_stand_at_their_field(case: Dialog, office: Desk, said: str) -> None:
    response = send(office, case, **outcomes(case, said))
    assert response.status_code == 200
    assert all(form.errors.keys() == {"outcome"} for form in response.context["form"].outcomes)
    assert not GoalOutcome.objects.exists()


def test_goals_of_other_cases_in_the_post_are_ignored(case: Dialog, journey: Journey, office: Desk) -> None:
    other = Journey(journey.town)
    other.paragraph = 500
    strange = goals(other.to(State.EXECUTION).dialog)[0]
    doctored = {f"goal-{strange.pk}-reached": "no", f"goal-{strange.pk}-outcome": "Påhittat"}
    assert send(office, case, **outcomes(case), **doctored).status_code == 302
    assert not GoalOutcome.objects.filter(goal=strange).exists()


def test_a_correction_carries_the_outcomes_along(case: Dialog, office: Desk) -> None:
    send(office, case, **outcomes(case))
    form = office.get(case, "sammanstallning/rattelse").context["form"]
    typed = {name: form[name].value() for name in form.fields} | {"correction_reason": "Fel siffra."}
    for outcome in form.outcomes:
        typed |= {outcome.add_prefix(name): outcome[name].value() for name in outcome.fields}
    typed[f"goal-{goals(case)[0].pk}-outcome"] = "570 svar"
    response = office.client.post(address(case, "sammanstallning/rattelse"), typed)
    assert response.status_code == 302, text(response)
    current = Compilation.objects.current().get(dialog=case)
    assert [outcome.outcome for outcome in current.goal_outcomes.all()] == ["570 svar", "571 svar"]


@pytest.mark.parametrize("who", ["sekreterare", "strateg", "handlaggare_kultur"])
def test_others_do_not_compile(case: Dialog, journey: Journey, desk: At, who: str) -> None:
    typed = desk(journey.town.handlaggare).fill_in(case, "sammanstallning", **RESULTS, **outcomes(case))
    at = desk(getattr(journey.town, who))
    assert at.client.post(address(case, "sammanstallning"), typed).status_code == 403
    assert not Compilation.objects.exists()
