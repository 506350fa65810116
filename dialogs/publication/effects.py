"""What came of a dialogue, months after the answer; before that, when it will be told."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialogs.models import Effect, State
from dialogs.models.record import local_date

if TYPE_CHECKING:
    from .cases import PublishedCase
    from .filed import Filed


@dataclass(frozen=True)
class PublicEffect:
    """What the office has recorded, as corrected. Why it was corrected stays inside."""

    #: As in Effect.Influence.
    influence: str
    what_came_of_it: str
    decision: str
    evidence: str
    as_of: datetime.date
    corrected_on: datetime.date | None


@dataclass(frozen=True)
class PublicEffects:
    """How it stands, what was told before, and when it is looked at next."""

    told: tuple[PublicEffect, ...]
    next_on: datetime.date | None
    on: datetime.date

    @property
    def latest(self) -> PublicEffect | None:
        return self.told[0] if self.told else None

    @property
    def earlier(self) -> tuple[PublicEffect, ...]:
        return self.told[1:]

    @property
    def is_overdue(self) -> bool:
        """Residents are told the month, so it is kept until the month is over."""
        next_on = self.next_on
        return next_on is not None and (next_on.year, next_on.month) < (self.on.year, self.on.month)


def effects_of(case: "PublishedCase", filed: "Filed", on: datetime.date) -> PublicEffects | None:
    """None until the case is closed."""
    if case.state != State.COMPLETED:
        return None
    told = sorted(filed.current(Effect), key=lambda effect: (effect.as_of, effect.pk), reverse=True)
    return PublicEffects(tuple(map(_public, told)), case.follow_up_on, on)


def _public(effect: Effect) -> PublicEffect:
    return PublicEffect(
        influence=effect.influence,
        what_came_of_it=effect.what_came_of_it,
        decision=effect.decision,
        evidence=effect.evidence,
        as_of=effect.as_of,
        corrected_on=local_date(effect.event.at) if effect.corrects_id else None,
    )
