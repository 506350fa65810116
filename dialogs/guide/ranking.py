"""The guide's answer: the methods of a level in order, each with what speaks for it and against it, in words.

First those that fit in time and money; then those whose cases reached most goals for the target groups
(goals missed count against); then those that are said to reach the groups. Methods follow from the level
(PROCESS L2).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from dialogs.models import Ladder, Method, MethodGuide, ParticipationLevel

from .groups import Evidence, Shown, evidence
from .question import Question
from .wording import Against, For, reasons_against, reasons_for


@dataclass
class Proposed:
    """A method as an answer to a question."""

    guide: MethodGuide
    levels: list[ParticipationLevel]  # the highest first
    question: Question
    shown_by: dict[str, Evidence] = field(default_factory=dict)

    @cached_property
    def why(self) -> list[For]:
        return list(reasons_for(self))

    @cached_property
    def why_not(self) -> list[Against]:
        return list(reasons_against(self))

    @property
    def order(self) -> tuple[int, int, int, int, str]:
        said = len(set(self.guide.reaches) & set(self.question.groups))
        balance = sum(one.balance for one in self.shown_by.values())
        return len(self.why_not), -balance, -said, self.levels[0].position, self.guide.name


def proposals(question: Question, ladder: Ladder, shown: Shown | None = None) -> list[Proposed]:
    """Every method of the ladder that the question leaves, the best first."""
    levels = _levels_by_method(ladder, question.level)
    shown = evidence(question.groups) if shown is None else shown
    guides = MethodGuide.objects.filter(name__in=levels)
    found = [Proposed(guide, levels[guide.name], question, shown.get(guide.name, {})) for guide in guides]
    return sorted(found, key=lambda proposed: proposed.order)


def _levels_by_method(ladder: Ladder, level: str) -> dict[str, list[ParticipationLevel]]:
    methods = Method.objects.of_dialogues(ladder).select_related("level").order_by("level__position")
    found = defaultdict(list)
    for method in methods.filter(level__key=level) if level else methods:
        found[method.name].append(method.level)
    return found


def no_longer_in(ladder: Ladder) -> Iterator[MethodGuide]:
    """Methods that running cases may still use, and that are proposed to nobody."""
    yield from MethodGuide.objects.exclude(name__in=Method.objects.of_dialogues(ladder).values("name"))
