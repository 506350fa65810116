"""What a record brings with it: rows of its own, and what it takes over from the decided plan."""

import datetime
from typing import Any

from django.db import models

from dialogs.models import (
    Compilation,
    Dialog,
    DialogDecision,
    Effect,
    Execution,
    GoalOutcome,
    InformationMeeting,
    InformationQuestion,
)

NAMES = ("goal_outcomes", "questions")


def agreed(dialog: Dialog, model: type[models.Model], day: datetime.date) -> dict[str, Any]:
    """What a story need not say: a JA decides as proposed, a dialogue runs as decided."""
    if model is DialogDecision and (proposal := dialog.latest_proposal()):
        return {
            "outcome": "yes",
            "budget_frame": proposal.budget,
            "period_from": proposal.period_from,
            "period_to": proposal.period_to,
            "target_groups": proposal.target_groups,
        }
    if model is Execution and (plan := dialog.decided_plan()):
        return {"started_on": plan.period_from, "ended_on": plan.period_to}
    if model is Compilation:
        return {"completed_on": day}
    if model is Effect:
        return {"as_of": day}
    return {"held_on": day} if model is InformationMeeting else {}


def rows(dialog: Dialog, record: models.Model, told: dict[str, Any]) -> list[models.Model]:
    """The outcome of each goal, in the goals' order; the questions of a meeting, in theirs."""
    if isinstance(record, Compilation):
        plan = dialog.decided_plan()
        goals = plan.proposal.goals.all() if plan else []
        outcomes = told.get("goal_outcomes", [])
        return [
            GoalOutcome(compilation=record, goal=goal, **facts)
            for goal, facts in zip(goals, outcomes, strict=True)
        ]
    if isinstance(record, InformationMeeting):
        return [
            InformationQuestion(meeting=record, position=position, **facts)
            for position, facts in enumerate(told.get("questions", []), start=1)
        ]
    return []
