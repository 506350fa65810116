"""Earlier ideas and cases like one: by the stems of its words, rare ones weigh most, and its title's letters.

At most a thousand keys of each word are read, so the work is the same in an archive of any size.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log2
from typing import Any, NamedTuple

from django.contrib.postgres.search import SearchVector
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Upper

from dialogs.keys import newest
from dialogs.models import Dialog, Idea, IncomingIdea
from dialogs.search import SWEDISH, words_query

from .adding import open_to_ideas
from .terms import About

MOST = 10
#: Keys of each word; what more rows have than that says little.
MOST_KEYS = 1000
#: A part of a title that is this long is no accident.
SHORTEST_IN_TITLE = 4
TITLE, TEXT, LETTERS = 2.0, 1.0, 1.5
CASES, IDEAS = "cases", "ideas"


@dataclass(frozen=True)
class Similar:
    """An earlier case, or an idea that came in. Exactly one of them."""

    case: Dialog | None = None
    idea: IncomingIdea | None = None
    #: Whether an idea can still be added to the case.
    is_open_to_ideas: bool = False


class _Question(NamedTuple):
    """One search of an index: what its hits weigh, and by which word they were found."""

    of: str
    search: QuerySet
    word: str
    weight: float


def similar_to(idea: IncomingIdea) -> list[Similar]:
    """The ten that are most like it, whatever became of them. Best first."""
    scores = _scores(About.read(idea.title, f"{idea.place} {idea.text}"))
    scores[IDEAS].pop(str(idea.pk), None)
    ranked = [(score, of, key) for of, found in scores.items() for key, score in found.items()]
    best = [(of, key) for _score, of, key in sorted(ranked, reverse=True)[:MOST]]
    rows = _rows(*([key for which, key in best if which == of] for of in (CASES, IDEAS)))
    return [rows[key] for _of, key in best if key in rows]


def _scores(about: About) -> dict[str, dict[str, float]]:
    """How like it each is: two words of it, or one of its title's in a title, or the letters of the title."""
    questions = list(_questions(about))
    found = newest([question.search for question in questions], MOST_KEYS) if questions else []
    scores: dict[str, dict[str, float]] = {name: defaultdict(float) for name in (CASES, IDEAS)}
    words: dict[str, set[str]] = defaultdict(set)
    titled: set[str] = set()
    for question, keys in zip(questions, found, strict=True):
        worth = question.weight / log2(2 + len(keys))
        for key in keys:
            scores[question.of][key] += worth
            words[key].add(question.word)
            if question.weight > TEXT:
                titled.add(key)
    return {
        name: {key: score for key, score in rows.items() if key in titled or len(words[key]) > 1}
        for name, rows in scores.items()
    }


def _questions(about: About) -> Iterator[_Question]:
    for stem in about.in_title:
        if len(stem) >= SHORTEST_IN_TITLE:
            for of, rows in _tables():
                yield _Question(of, rows.filter(title__icontains=stem).values("pk"), stem, TITLE)
    for stem in (*about.in_title, *about.in_text):
        query = words_query([stem], beginnings=len(stem) >= SHORTEST_IN_TITLE)
        texts = Idea.objects.order_by().alias(words=SearchVector("text", config=SWEDISH))
        yield _Question(CASES, texts.filter(words=query).values("dialog"), stem, TEXT)
        whole = IncomingIdea.objects.order_by().alias(words=SearchVector("title", "text", config=SWEDISH))
        yield _Question(IDEAS, whole.filter(words=query).values("pk"), stem, TEXT)
    for of, rows in _tables():
        letters = rows.alias(big=Upper("title")).filter(big__trigram_similar=about.title.upper())
        yield _Question(of, letters.values("pk"), about.title, LETTERS)


def _tables() -> tuple[tuple[str, QuerySet[Any]], ...]:
    return (CASES, Dialog.objects.order_by()), (IDEAS, IncomingIdea.objects.order_by())


def _rows(cases: list[str], ideas: list[str]) -> dict[str, Similar]:
    """In two queries."""
    takes = Exists(open_to_ideas().filter(pk=OuterRef("pk")))
    found = Dialog.objects.filter(pk__in=cases).select_related("committee").annotate(takes_ideas=takes)
    rows = {str(case.pk): Similar(case=case, is_open_to_ideas=case.takes_ideas) for case in found}
    came = IncomingIdea.objects.filter(pk__in=ideas).select_related("dialog", "handled_by")
    return rows | {str(idea.pk): Similar(idea=idea) for idea in came}
