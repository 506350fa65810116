"""Many published cases at once, for open data: a hundred cost as many questions as one."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dialogs.models import Compilation, PublicFeedback
from dialogs.models.record import local_date

from .cases import published_cases
from .changes import last_changes
from .decisions import PublicDecision, decisions_of
from .documents import PublicDocument
from .effects import PublicEffects, effects_of
from .feedback_page import PublicVersion, version_of
from .figures import Figures, figures_of
from .filed import Filed
from .goals import PublicGoal
from .information_meeting import PublicInformationMeeting, information_meeting_of
from .levels import PublicLevel
from .many_parts import (
    documents_by_case,
    filed_by_case,
    goals_by_compilation,
    levels_by_case,
    occasions_by_case,
)
from .occasions import PublicOccasion
from .phase import Phase
from .plan import PublicOutcome, PublicPlan, decided_plans, outcome_of, plan_of
from .promise import Promise, promise_of

if TYPE_CHECKING:
    from .cases import PublishedCase


@dataclass(frozen=True)
class PublicAnswer:
    """The committee's answer: what its page tells."""

    asked: str
    said: str
    does: str
    not_taken_further: str
    next_steps: str
    took_part: str
    not_reached: str
    figures: Figures
    goals: tuple[PublicGoal, ...]
    versions: tuple[PublicVersion, ...]


@dataclass(frozen=True)
class PublicRecord:
    """Everything that open data tells of one case, and nothing that its pages do not tell (I10).

    Whom to ask about an occasion is left out: the office may have written a name there.
    """

    title: str
    slug: str
    number: str
    diary_number: str
    committee_key: str
    committee: str
    office: str
    phase: str
    registered_on: datetime.date
    updated_at: datetime.datetime
    level: PublicLevel | None
    plan: PublicPlan | None
    promise: Promise | None
    decisions: tuple[PublicDecision, ...]
    occasions: tuple[PublicOccasion, ...]
    outcome: PublicOutcome | None
    answer: PublicAnswer | None
    effects: PublicEffects | None
    meeting: PublicInformationMeeting | None
    documents: tuple[PublicDocument, ...]


def find_records(keys: Sequence[int], on: datetime.date) -> list[PublicRecord]:
    """What is told of some cases on a day, in the order of their keys. Unpublished ones are left out."""
    cases = published_cases(on).in_bulk(keys)
    return list(_Together([cases[key] for key in keys if key in cases], on).records())


class _Together:
    """What belongs to some cases, read at once."""

    def __init__(self, cases: "Sequence[PublishedCase]", on: datetime.date) -> None:
        keys = [case.pk for case in cases]
        self.cases, self.on = cases, on
        self.filed = filed_by_case(keys)
        self.occasions = occasions_by_case(keys)
        self.documents = documents_by_case(cases)
        self.levels = levels_by_case(cases)
        self.changes = last_changes(keys)
        self.goals = goals_by_compilation(
            record.pk for filed in self.filed.values() for record in filed.current(Compilation)
        )

    def records(self) -> "Iterable[PublicRecord]":
        for case in self.cases:
            yield self._record(case, self.filed[case.pk])

    def _record(self, case: "PublishedCase", filed: Filed) -> PublicRecord:
        declined = case.phase == Phase.DECLINED
        plans = [] if declined else decided_plans(filed)
        promise = promise_of(case, self.on)
        return PublicRecord(
            title=case.title,
            slug=case.slug,
            number=case.number,
            diary_number=case.diary_number,
            committee_key=case.committee.slug if case.committee else "",
            committee=str(case.committee),
            office=str(case.office),
            phase=case.phase,
            registered_on=local_date(case.registered_at),
            updated_at=self.changes[case.pk],
            level=self.levels.get((case.ladder_id, plans[-1].proposal.level)) if plans else None,
            plan=plan_of(plans[-1]) if plans else None,
            promise=replace(promise, first_date=plans[0].feedback_date) if promise and plans else promise,
            decisions=decisions_of(filed),
            occasions=() if declined else self.occasions[case.pk],
            outcome=outcome_of(filed),
            answer=self._answer(case, filed),
            effects=None if declined else effects_of(case, filed, self.on),
            meeting=information_meeting_of(case, filed, self.on) if declined else None,
            documents=self.documents[case.pk],
        )

    def _answer(self, case: "PublishedCase", filed: Filed) -> PublicAnswer | None:
        answer, compilation = filed.one(PublicFeedback), filed.one(Compilation)
        if answer is None or compilation is None:
            return None
        return PublicAnswer(
            asked=answer.asked,
            said=answer.said,
            does=answer.does,
            not_taken_further=answer.not_taken_further,
            next_steps=answer.next_steps,
            took_part=compilation.took_part,
            not_reached=compilation.not_reached,
            figures=figures_of(self.occasions[case.pk]),
            goals=self.goals[compilation.pk],
            versions=tuple(map(version_of, reversed(filed.every(PublicFeedback)))),
        )
