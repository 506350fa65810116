import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialogs.heard_back import HeardBackCounts, counts_of
from dialogs.models import Compilation, Dialog, Effect, PublicFeedback
from dialogs.models.record import local_date

from .cases import published_cases
from .effects import PublicEffects, effects_of
from .figures import Figures, figures_of
from .filed import Filed
from .goals import PublicGoal, goals_of
from .occasions import occasions_of
from .promise import Promise, promise_of

if TYPE_CHECKING:
    from .cases import PublishedCase


@dataclass(frozen=True)
class PublicVersion:
    """One version of the answer. The text of an older one is not repeated: a correction may have removed
    something that should never have been published (I10). The registry has them all."""

    number: int
    published_on: datetime.date
    reason: str


@dataclass(frozen=True)
class PublicFeedbackPage:
    """The committee's answer to the residents, in four parts, with its figures (PROCESS F3)."""

    title: str
    slug: str
    number: str
    diary_number: str
    committee: str
    asked: str
    said: str
    does: str
    not_taken_further: str
    next_steps: str
    took_part: str
    not_reached: str
    figures: Figures
    goals: tuple[PublicGoal, ...]
    promise: Promise | None
    versions: tuple[PublicVersion, ...]
    effects: PublicEffects | None
    heard_back: HeardBackCounts | None

    @property
    def current(self) -> PublicVersion:
        return self.versions[0]

    @property
    def older(self) -> tuple[PublicVersion, ...]:
        return self.versions[1:]

    @property
    def first_published_on(self) -> datetime.date:
        return self.versions[-1].published_on


def find_feedback(slug: str, on: datetime.date) -> PublicFeedbackPage | None:
    """The answer, once the committee has published it; None for everything else, all alike (I17)."""
    case = published_cases(on).filter(slug=slug).first()
    if case is None or case.answered_at is None:
        return None
    filed = Filed.of(case, (PublicFeedback, Compilation, Effect))
    answers = sorted(filed.every(PublicFeedback), key=lambda answer: answer.version, reverse=True)
    return _page(case, filed, answers[0], tuple(map(version_of, answers)), on)


def preview_feedback(dialog: Dialog, draft: PublicFeedback, on: datetime.date) -> PublicFeedbackPage:
    """A draft as residents would see it if it were published today. For the staff's eyes only."""
    case = published_cases(on).get(pk=dialog.pk)
    filed = Filed.of(case, (Compilation, Effect))
    return _page(case, filed, draft, (PublicVersion(draft.version, on, ""),), on)


def _page(
    case: "PublishedCase",
    filed: Filed,
    answer: PublicFeedback,
    versions: tuple[PublicVersion, ...],
    on: datetime.date,
) -> PublicFeedbackPage:
    compilation = filed.one(Compilation)  # only a draft can be read without it
    return PublicFeedbackPage(
        title=case.title,
        slug=case.slug,
        number=case.number,
        diary_number=case.diary_number,
        committee=str(case.committee),
        asked=answer.asked,
        said=answer.said,
        does=answer.does,
        not_taken_further=answer.not_taken_further,
        next_steps=answer.next_steps,
        took_part=compilation.took_part if compilation else "",
        not_reached=compilation.not_reached if compilation else "",
        figures=figures_of(occasions_of(case)),
        goals=goals_of(compilation) if compilation else (),
        promise=promise_of(case, on),
        versions=versions,
        effects=effects_of(case, filed, on),
        heard_back=counts_of(case) if case.answered_at else None,
    )


def version_of(feedback: PublicFeedback) -> PublicVersion:
    return PublicVersion(feedback.version, local_date(feedback.event.at), feedback.correction_reason)
