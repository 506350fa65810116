from dataclasses import dataclass

from dialogs.models import Compilation, GoalOutcome

_KINDS = {
    GoalOutcome.Reached.YES: "done",
    GoalOutcome.Reached.PARTLY: "waiting",
    GoalOutcome.Reached.NO: "stopped",
    GoalOutcome.Reached.UNKNOWN: "neutral",
}


@dataclass(frozen=True)
class PublicGoal:
    """What the dialogue was to reach, beside what it reached."""

    text: str
    indicator: str
    target: str
    outcome: str
    reached: str
    kind: str


def goals_of(compilation: Compilation) -> tuple[PublicGoal, ...]:
    return tuple(map(goal_of, compilation.goal_outcomes.select_related("goal")))


def goal_of(found: GoalOutcome) -> PublicGoal:
    return PublicGoal(
        text=found.goal.text,
        indicator=found.goal.indicator,
        target=found.goal.target,
        outcome=found.outcome,
        reached=found.get_reached_display(),
        kind=_KINDS[GoalOutcome.Reached(found.reached)],
    )
