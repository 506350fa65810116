"""The parts of many cases, by case: one question for each kind of part."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects

from dialogs.models import (
    Compilation,
    Document,
    Effect,
    Execution,
    GoalOutcome,
    InformationMeeting,
    Occasion,
    ParticipationLevel,
    Proposal,
    PublicFeedback,
    Record,
)

from .decisions import DECISIONS, who_decided
from .documents import PublicDocument, document_of, in_order
from .filed import Filed, filed_in
from .goals import PublicGoal, goal_of
from .levels import PublicLevel
from .occasions import PublicOccasion, occasion_of
from .plan import methods_of_the_proposal

if TYPE_CHECKING:
    from .cases import PublishedCase

KINDS: tuple[type[Record], ...] = (
    *DECISIONS,
    Proposal,
    Execution,
    Compilation,
    PublicFeedback,
    InformationMeeting,
    Effect,
)


def filed_by_case(keys: Sequence[int]) -> dict[int, Filed]:
    filed = filed_in(keys, KINDS, who_decided=who_decided(), methods=methods_of_the_proposal())
    meetings = [meeting for case in filed.values() for meeting in case.current(InformationMeeting)]
    prefetch_related_objects(meetings, "questions")
    return filed


def occasions_by_case(keys: Sequence[int]) -> dict[int, tuple[PublicOccasion, ...]]:
    found: dict[int, list[PublicOccasion]] = defaultdict(list)
    for occasion in Occasion.objects.filter(dialog__in=keys).select_related("method"):
        found[occasion.dialog_id].append(occasion_of(occasion))
    return {key: tuple(found[key]) for key in keys}


def documents_by_case(cases: "Sequence[PublishedCase]") -> dict[int, tuple[PublicDocument, ...]]:
    slugs = {case.pk: case.slug for case in cases}
    found: dict[int, list[PublicDocument]] = defaultdict(list)
    for document in in_order(Document.objects.public().filter(dialog__in=slugs)):
        found[document.dialog_id].append(document_of(document, slugs[document.dialog_id]))
    return {key: tuple(found[key]) for key in slugs}


def goals_by_compilation(keys: Iterable[int]) -> dict[int, tuple[PublicGoal, ...]]:
    found: dict[int, list[PublicGoal]] = defaultdict(list)
    wanted = list(keys)
    for outcome in GoalOutcome.objects.filter(compilation__in=wanted).select_related("goal"):
        found[outcome.compilation_id].append(goal_of(outcome))
    return {key: tuple(found[key]) for key in wanted}


def levels_by_case(cases: "Iterable[PublishedCase]") -> dict[tuple[int, str], PublicLevel]:
    """By version of the ladder and level. Methods are left out: the plan tells which were chosen."""
    levels = ParticipationLevel.objects.filter(ladder__in={case.ladder_id for case in cases})
    return {
        (level.ladder_id, level.key): PublicLevel(
            label=level.get_key_display(),
            verb=level.residents_may,
            characteristic=level.characteristic,
            methods=(),
            current=True,
        )
        for level in levels
    }
