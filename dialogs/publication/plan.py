import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialogs.models.record import local_date

if TYPE_CHECKING:
    from dialogs.models import Dialog, DialogDecision


@dataclass(frozen=True)
class PublicPlan:
    """What the committee decided to ask, whom and how: the plan that holds now."""

    question: str
    influence: str
    purpose: str
    starts_on: datetime.date | None
    ends_on: datetime.date | None
    target_groups: tuple[str, ...]
    methods: tuple[str, ...]
    decision_served: str
    decision_served_on: datetime.date | None


@dataclass(frozen=True)
class PublicOutcome:
    """How the dialogue went beside its plan."""

    started_on: datetime.date
    ended_on: datetime.date
    deviations: str
    why_nothing_held: str
    cost: int | None
    corrected_on: datetime.date | None


def plan_of(decided: "DialogDecision") -> PublicPlan:
    proposal = decided.proposal
    return PublicPlan(
        question=proposal.question,
        influence=proposal.influence,
        purpose=proposal.purpose,
        # Period and target groups are the committee's to set, so they come from its decision.
        starts_on=decided.period_from,
        ends_on=decided.period_to,
        target_groups=tuple(decided.target_groups),
        methods=tuple(method.name for method in proposal.methods.all()),
        decision_served=proposal.decision_served,
        decision_served_on=proposal.decision_served_on,
    )


def outcome_of(dialog: "Dialog") -> PublicOutcome | None:
    record = dialog.executions.current().select_related("event").first()
    if record is None:
        return None
    return PublicOutcome(
        started_on=record.started_on,
        ended_on=record.ended_on,
        deviations=record.deviations,
        why_nothing_held=record.why_nothing_held,
        cost=record.cost,
        corrected_on=local_date(record.event.at) if record.corrects_id else None,
    )
