import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from dialogs.models import DialogDecision, Execution, Method
from dialogs.models.record import local_date

if TYPE_CHECKING:
    from .filed import Filed


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


def methods_of_the_proposal() -> ArraySubquery:
    """The names of the methods that a proposal chose, to be told of the event that filed it."""
    return ArraySubquery(Method.objects.filter(proposals=OuterRef("proposal")).values("name"))


def decided_plans(filed: "Filed") -> list[DialogDecision]:
    """Every JA, as corrected, in the order of the plans. The last one holds now (L1)."""
    plans = [record for record in filed.current(DialogDecision) if record.outcome == "yes"]
    return sorted(plans, key=lambda record: (record.proposal.version, record.pk))


def plan_of(decided: DialogDecision) -> PublicPlan:
    proposal = decided.proposal
    return PublicPlan(
        question=proposal.question,
        influence=proposal.influence,
        purpose=proposal.purpose,
        # Period and target groups are the committee's to set, so they come from its decision.
        starts_on=decided.period_from,
        ends_on=decided.period_to,
        target_groups=tuple(decided.target_groups),
        methods=tuple(proposal.event.methods),
        decision_served=proposal.decision_served,
        decision_served_on=proposal.decision_served_on,
    )


def outcome_of(filed: "Filed") -> PublicOutcome | None:
    record = filed.one(Execution)
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
