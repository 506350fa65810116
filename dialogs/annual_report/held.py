"""One dialogue of the year, as residents may know it (I10)."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dialogs.models.record import local_date
from dialogs.publication.goals import PublicGoal, goal_of
from dialogs.publication.promise import Promise

from .people import People

if TYPE_CHECKING:
    from dialogs.models import DialogDecision, Effect, PublicFeedback
    from dialogs.publication.cases import PublishedCase


@dataclass(frozen=True)
class Held:
    case: "PublishedCase"
    plan: "DialogDecision"
    promise: Promise
    people: People
    #: What was published last; None: nothing is.
    answer: "PublicFeedback | None"
    goals: tuple[PublicGoal, ...]
    effect: "Effect | None"
    cost: int | None
    broken_off: str

    @classmethod
    def of(cls, case: Any, on: datetime.date) -> "Held":
        answered = bool(case.answers)
        return cls(
            case=case,
            plan=case.plans[-1],
            promise=_promise(case, on),
            people=People.of(case.times),
            answer=case.answers[-1] if answered else None,
            # What the office has compiled is published with the answer, not before.
            goals=tuple(map(goal_of, case.results[0].goal_outcomes.all()))
            if answered and case.results
            else (),
            effect=case.told_effects[-1] if case.told_effects else None,
            cost=case.held[0].cost if case.held else None,
            broken_off=case.broken_off[0].reason if case.broken_off else "",
        )

    @property
    def committee(self) -> str:
        return str(self.case.committee)

    @property
    def title(self) -> str:
        return self.case.title


def _promise(case: Any, on: datetime.date) -> Promise:
    kept_on = local_date(case.answered_at) if case.answered_at else None
    return Promise(case.feedback_date, on, kept_on, first_date=case.plans[0].feedback_date)
