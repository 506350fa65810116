"""What the method guide says beside the proposal's methods and goals. It advises; the office chooses."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from dialogs.guide.question import Question, groups_among
from dialogs.guide.ranking import Proposed, proposals
from dialogs.models import Ladder, Level, Method, MethodGuide

MOST = 3


@dataclass(frozen=True)
class Advice:
    """`proposed`: none until a level is chosen. `measured_by`: of the ticked methods, else of the level's."""

    question: Question
    proposed: list[Proposed]
    guides: dict[str, MethodGuide]
    measured_by: list[MethodGuide]


def advice(
    ladder: Ladder, *, level: str, groups: Iterable[str], methods: list[Method], chosen: Collection[str]
) -> Advice:
    question = Question(level if level in Level.for_dialogues() else "", groups_among(groups))
    guides = {
        guide.name: guide for guide in MethodGuide.objects.filter(name__in={one.name for one in methods})
    }
    proposed = proposals(question, ladder)[:MOST] if question.level else []
    ticked = [guides[one.name] for one in methods if str(one.pk) in chosen and one.name in guides]
    measured_by = ticked or [one.guide for one in proposed]
    return Advice(question, proposed, guides, list(_with_indicators(measured_by)))


def _with_indicators(guides: list[MethodGuide]) -> Iterator[MethodGuide]:
    yield from (guide for guide in guides if guide.indicator_list)
