"""Walks a case as far as the steps let it go with only some of what it needs; each branch is taken back."""

from collections.abc import Callable, Iterable
from typing import Any

from checklists.models import Item, Phase
from dialogs.models import DialogDecision, Proposal, State
from dialogs.refusals import StepRefused
from tests.dialogs.law.database import refused
from tests.journeys import DAY, Journey

from .combinations import POINTS, Combination

#: What is taken out of a complete proposal when a point is missing.
OUT = {
    "goals": {"purpose": ""},
    "timetable": {"period_from": None, "period_to": None},
    "budget": {"budget": None, "financing": ""},
    "question": {"question": ""},
    "target_groups": {"target_groups": []},
    "level": {"level": ""},
    "plan": {"process_owner": "", "process_leader": "", "listeners": "", "documenter": ""},
}
#: The checklist's own points, which nothing in the proposal settles.
OWN = {"history": "Finns det en tidigare historia", "partners": "Finns samarbetspartners?", "plan": "fakta"}

Leaf = Callable[[Journey, Combination], Any]


def walk(journey: Journey, wanted: Iterable[Combination], leaf: Leaf) -> int:
    """Bring the case to each combination and call `leaf` there. Says how many there were."""
    wanted, visited = set(wanted), 0
    journey.to(State.INVESTIGATION)
    for answers in {c & {"q1", "q2"} for c in wanted}:
        branch = {c for c in wanted if c & {"q1", "q2"} == answers}
        with journey.branch():
            journey.decide_investigation(q1="q1" in answers, q2="q2" in answers)
            visited += from_answers(journey, branch, leaf)
    return visited


def from_answers(journey: Journey, branch: set[Combination], leaf: Leaf) -> int:
    visited, may_write = 0, journey.dialog.state == State.PROPOSAL
    if may_write:
        journey.write_proposal()
    for reviewed, by_points in grouped(branch).items():
        with journey.branch():
            if reviewed and may_write:
                journey.review_measurability()
            elif reviewed:
                never(journey.review_measurability)
            for points, leaves in by_points.items():
                with journey.branch():
                    submit(journey, points, may_write=may_write)
                    for combination in leaves:
                        leaf(journey, combination)
                        visited += 1
    return visited


def grouped(branch: set[Combination]) -> dict[bool, dict[Combination, list[Combination]]]:
    """The combinations of a branch by what is walked once for several of them: the review, and the points."""
    groups: dict[bool, dict[Combination, list[Combination]]] = {}
    points = frozenset(POINTS)
    for combination in branch:
        groups.setdefault("review" in combination, {}).setdefault(combination & points, []).append(
            combination
        )
    return groups


def submit(journey: Journey, points: Combination, *, may_write: bool) -> None:
    """Leave only these points in the proposal, and try to get it to the committee."""
    left_out = {name: value for point in set(OUT) - points for name, value in OUT[point].items()}
    if not may_write:
        with refused("I4"):
            Proposal.objects.create(dialog=journey.dialog, **(journey.proposal_facts() | left_out))
        never(lambda: journey.take("submit_proposal", Proposal(), by=journey.town.handlaggare))
        return
    draft = journey.dialog.draft_proposal()
    if left_out:
        Proposal.objects.filter(pk=draft.pk).update(**left_out)
    if "level" not in points:
        draft.methods.clear()
    for point in set(OWN) - points:
        own = Item.objects.filter(checklist=journey.dialog.checklist_id).of(Phase.BEFORE)
        own.filter(template_item__text__startswith=OWN[point]).update(status="open", answer="")
    try:
        journey.submit_proposal()
    except StepRefused:
        assert journey.dialog.state == State.PROPOSAL


def decision(journey: Journey, combination: Combination) -> DialogDecision:
    """The committee's decision as the combination has it: JA or NEJ, with or without a date."""
    facts = journey.proposal_facts()
    return DialogDecision(
        outcome="yes" if "yes" in combination else "no",
        feedback_date=journey.today + 200 * DAY if "date" in combination else None,
        period_from=facts["period_from"],
        period_to=facts["period_to"],
        budget_frame=facts["budget"],
        target_groups=facts["target_groups"],
        reason="Nämnden har övervägt förslaget.",
        **journey.minutes(),
    )


def never(act: Callable[[], Any]) -> None:
    """What no NEJ lets anybody do."""
    try:
        act()
    except StepRefused:
        return
    raise AssertionError("a case with a NEJ went on towards a dialogue")
