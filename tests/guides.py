"""What stands in the method guide for the tests: compiled cases to learn from, and an experience."""

from typing import Any

from checklists.models import Phase
from dialogs.models import Compilation, GoalOutcome, Method, MethodExperience, MethodGuide, State
from tests.journeys import Journey
from tests.people import Town

#: Where it is, for those who try every address.
GUIDES: dict[str, Any] = {
    **dict.fromkeys(
        ["staff:method", "staff:method_change", "staff:experience_new"], lambda: {"slug": "enkat"}
    ),
    **dict.fromkeys(
        ["staff:experience", "staff:experience_remove"],
        lambda: {"slug": "enkat", "pk": MethodExperience.objects.earliest("pk").pk},
    ),
}


def guide_of(name: str = "Enkät") -> MethodGuide:
    return MethodGuide.objects.get(name=name)


def tell(town: Town, text: str = "Affischer på träffpunkten räckte.", **facts: Any) -> MethodExperience:
    return MethodExperience.objects.create(
        **{"guide": guide_of(), "author": town.handlaggare, "text": text} | facts
    )


def held(town: Town, number: int, method: str = "Enkät", groups: Any = ("Äldre",), **facts: Any) -> Journey:
    """A dialogue under way that has held one occasion by the method. Each needs a number of its own."""
    journey = Journey(town, paragraph=30 * number).to(State.DECISION)
    journey.decide_dialog(target_groups=list(groups))
    ways = Method.objects.filter(level__ladder=journey.dialog.ladder)
    journey.hold_occasion(method=ways.get(name=method), **facts)
    return journey


def compiled(town: Town, number: int, reached: str = "yes", **facts: Any) -> Journey:
    """As before, and its results are compiled: its one goal became what `reached` says."""
    journey = held(town, number, **facts)
    journey.tick(Phase.DURING)
    journey.complete_execution()
    said = {"results": "r", "took_part": "t", "not_reached": "De yngsta.", "evaluation": "Ta med kaffe."}
    record = Compilation(completed_on=journey.today, **said)
    goal = journey.dialog.decided_plan().proposal.goals.get()
    outcome = GoalOutcome(compilation=record, goal=goal, reached=reached, outcome="571")
    journey.take("compile_results", record, by=town.handlaggare, parts=[outcome])
    return journey
