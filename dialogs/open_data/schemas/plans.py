"""What was planned and promised, and how it went."""

import datetime
from typing import Self

from dialogs import publication
from dialogs.publication.plan import PublicOutcome, PublicPlan
from dialogs.publication.promise import Promise as PublicPromise

from .base import Told, _, known, means


class Level(Told):
    """The level of participation that the committee decided."""

    name: str = means(_("Name of the level on the municipality's ladder."))
    residents_may: str | None = means(_("What residents may do on this level, in one word."))

    @classmethod
    def of(cls, level: publication.PublicLevel) -> Self:
        return cls(name=level.label, residents_may=known(level.verb))


class Plan(Told):
    """What the committee decided to ask: the plan that holds now."""

    question: str = means(_("What the committee asks."))
    influence: str = means(_("What residents can influence."))
    purpose: str = means(_("Why the dialogue is held."))
    starts_on: datetime.date | None = means(_("First day to take part."))
    ends_on: datetime.date | None = means(_("Last day to take part."))
    target_groups: list[str] = means(_("Whom the dialogue is for."))
    methods: list[str] = means(_("How the dialogue is held."))
    decision_served: str | None = means(_("The decision that the dialogue prepares."))
    decision_served_on: datetime.date | None = means(_("When that decision is to be taken."))

    @classmethod
    def of(cls, plan: PublicPlan) -> Self:
        return cls(
            question=plan.question,
            influence=plan.influence,
            purpose=plan.purpose,
            starts_on=plan.starts_on,
            ends_on=plan.ends_on,
            target_groups=list(plan.target_groups),
            methods=list(plan.methods),
            decision_served=known(plan.decision_served),
            decision_served_on=plan.decision_served_on,
        )


class Promise(Told):
    """When residents hear back."""

    feedback_by: datetime.date = means(_("The day by which the committee has promised to answer."))
    first_promised: datetime.date | None = means(_("The day that was promised first, before any new date."))
    answered_on: datetime.date | None = means(_("When the answer was published."))
    late_days: int = means(_("Days past the promised day, until the answer or until today. 0: not late."))

    @classmethod
    def of(cls, promise: PublicPromise) -> Self:
        return cls(
            feedback_by=promise.date,
            first_promised=promise.first_date,
            answered_on=promise.kept_on,
            late_days=promise.late_days,
        )


class Outcome(Told):
    """How the dialogue went beside its plan."""

    started_on: datetime.date = means(_("When the dialogue began."))
    ended_on: datetime.date = means(_("When the dialogue ended."))
    deviations: str | None = means(_("What became different from the plan, and why."))
    why_nothing_held: str | None = means(_("Why no occasion was held, when none was."))
    cost: int | None = means(_("What the dialogue cost, in kronor."))
    corrected_on: datetime.date | None = means(_("When these facts were last corrected."))

    @classmethod
    def of(cls, outcome: PublicOutcome) -> Self:
        return cls(
            started_on=outcome.started_on,
            ended_on=outcome.ended_on,
            deviations=known(outcome.deviations),
            why_nothing_held=known(outcome.why_nothing_held),
            cost=outcome.cost,
            corrected_on=outcome.corrected_on,
        )
