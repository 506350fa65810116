"""What residents are told when a dialogue is over: the answer, its goals, and what came of it."""

import datetime
from typing import Self

from dialogs.models import Effect as Effects
from dialogs.publication.effects import PublicEffect, PublicEffects
from dialogs.publication.feedback_page import PublicVersion
from dialogs.publication.goals import PublicGoal
from dialogs.publication.many import PublicAnswer

from .base import Told, _, known, means, one_of

#: A goal's tag on the page, and the code that it stands for.
REACHED = {"done": "yes", "waiting": "partly", "stopped": "no", "neutral": "unknown"}


class Goal(Told):
    """What the dialogue was to reach, beside what it reached."""

    text: str = means(_("The goal."))
    indicator: str = means(_("What shows whether it was reached."))
    target: str = means(_("What was aimed at."))
    outcome: str = means(_("What it became."))
    reached: str = one_of(_("Whether the goal was reached."), REACHED.values())

    @classmethod
    def of(cls, goal: PublicGoal) -> Self:
        return cls(
            text=goal.text,
            indicator=goal.indicator,
            target=goal.target,
            outcome=goal.outcome,
            reached=REACHED[goal.kind],
        )


class Version(Told):
    """A version of the answer. Only the last one is told in full."""

    number: int = means(_("Number of the version."))
    published_on: datetime.date = means(_("When it was published."))
    reason: str | None = means(_("Why the version before it was corrected."))

    @classmethod
    def of(cls, version: PublicVersion) -> Self:
        return cls(number=version.number, published_on=version.published_on, reason=known(version.reason))

    def __str__(self) -> str:
        return ": ".join(filter(None, (f"{self.number}, {self.published_on}", self.reason)))


class Feedback(Told):
    """The committee's answer to the residents."""

    url: str = means(_("The answer as a page. A permanent address."))
    asked: str = means(_("What we asked."))
    said: str = means(_("What residents said."))
    does: str = means(_("What the committee does with it."))
    not_taken_further: str = means(_("What the committee does not take further, and why."))
    next_steps: str = means(_("What happens next, and when."))
    took_part: str | None = means(_("Who took part."))
    not_reached: str | None = means(_("Whom the dialogue did not reach."))
    occasions_held: int = means(_("How many occasions were held."))
    occasions_cancelled: int = means(_("How many occasions were cancelled."))
    counted: int | None = means(_("How many took part where it was counted. Null: not counted anywhere."))
    estimated: int | None = means(
        _("How many took part where it was estimated. Null: not estimated anywhere.")
    )
    contributions: int | None = means(_("How many answers or views were given."))
    goals: list[Goal] = means(_("The goals and what became of them."))
    versions: list[Version] = means(_("Every version of the answer, newest first."))

    @classmethod
    def of(cls, answer: PublicAnswer, url: str) -> Self:
        figures = answer.figures
        return cls(
            url=url,
            asked=answer.asked,
            said=answer.said,
            does=answer.does,
            not_taken_further=answer.not_taken_further,
            next_steps=answer.next_steps,
            took_part=known(answer.took_part),
            not_reached=known(answer.not_reached),
            occasions_held=figures.held,
            occasions_cancelled=figures.cancelled,
            counted=figures.counted,
            estimated=figures.estimated,
            contributions=figures.contributions,
            goals=list(map(Goal.of, answer.goals)),
            versions=list(map(Version.of, answer.versions)),
        )


class Effect(Told):
    """What the dialogue had led to on a day."""

    as_of: datetime.date = means(_("The day that it is told of."))
    influence: str = one_of(_("Whether the dialogue influenced the decision."), Effects.Influence.values)
    what_came_of_it: str = means(_("What was decided and done."))
    decision: str | None = means(_("The decision that shows it."))
    evidence: str | None = means(_("Where it can be seen."))
    corrected_on: datetime.date | None = means(_("When these facts were last corrected."))

    @classmethod
    def of(cls, effect: PublicEffect) -> Self:
        return cls(
            as_of=effect.as_of,
            influence=effect.influence,
            what_came_of_it=effect.what_came_of_it,
            decision=known(effect.decision),
            evidence=known(effect.evidence),
            corrected_on=effect.corrected_on,
        )


class FollowUp(Told):
    """What came of a closed dialogue."""

    next_month: str | None = means(_("The month in which it is followed up next."), pattern=r"^\d{4}-\d{2}$")
    effects: list[Effect] = means(_("What it has led to, newest first."))

    @classmethod
    def of(cls, effects: PublicEffects) -> Self:
        return cls(
            next_month=f"{effects.next_on:%Y-%m}" if effects.next_on else None,
            effects=list(map(Effect.of, effects.told)),
        )
