"""Finding cases by words: Swedish word stems, also the beginning of a compound, and numbers as written."""

import re

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q

from .models.dialog import DialogQuerySet

SWEDISH = "swedish"
MOST_WORDS = 10


def find(cases: DialogQuerySet, words: str) -> DialogQuerySet:
    """`cykel` finds Cykelvägar and `bänkar` finds Bänken; `2014/0066` and `MD-2026` find their numbers."""
    typed = words.strip()
    if not typed:
        return cases
    numbers = Q(number__icontains=typed) | Q(diary_number__icontains=typed)
    query = _prefixes(typed)
    if query is None:
        return cases.filter(numbers)
    return cases.annotate(words=SearchVector("title", config=SWEDISH)).filter(Q(words=query) | numbers)


def _prefixes(typed: str) -> SearchQuery | None:
    found = re.findall(r"\w+", typed)[:MOST_WORDS]
    if not found:
        return None
    # Every word as the beginning of one: only letters and digits are left, so the query cannot be malformed.
    return SearchQuery(" & ".join(f"{word}:*" for word in found), config=SWEDISH, search_type="raw")
