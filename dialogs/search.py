"""Finding cases by words: Swedish stems, beginnings and inner parts of compounds, and numbers as written.

`cykel` finds Cykelvägar, and `vägar` finds Cykelväg. Titles are searched by any part of three letters and up.
Ideas and internal descriptions are searched by whole words and beginnings: in long texts a part says little.
Every typed word must be found somewhere in the case.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from .keys import any_of, newest
from .models import Dialog, Idea
from .models.dialog import DialogQuerySet

SWEDISH = "swedish"
MOST_WORDS = 10
SHORTEST_PART = 3
#: Of a word that more cases have, the newest of them are found: nobody reads so many.
MOST_CASES = 10_000
# A word that the dictionary does not keep (och, i, på) has no stem.
STEMS = "SELECT word, (ts_lexize('swedish_stem', word))[1] FROM unnest(%s::text[]) AS word"


@dataclass(frozen=True)
class Term:
    """One thing that was typed, as written, and the stems of its words: `2014/0066` has two."""

    written: str
    stems: tuple[str, ...]

    def keys(self) -> QuerySet:
        """The cases that have it. Two questions put together, for each then uses its own indexes."""
        words = self.query(beginnings=True)
        here = _readable(Dialog.objects.order_by()).filter(
            self.in_title() | self.in_number() | Q(described=words)
        )
        # Also as first written: who remembers those words finds the case.
        told = Idea.objects.alias(words=SearchVector("text", config=SWEDISH)).filter(words=words)
        return here.values("pk").union(told.order_by().values("dialog"), all=True)

    def in_title(self) -> Q:
        """By parts; too short ones as beginnings of words. A stem is always the beginning of its word."""
        return Q(
            *(
                Q(title__icontains=stem)
                if len(stem) >= SHORTEST_PART
                else Q(titled=words_query([stem], beginnings=True))
                for stem in self.stems
            )
        )

    def in_number(self) -> Q:
        """Any part of the number or the diary number, from what the index can tell apart."""
        if len(self.written) < SHORTEST_PART:
            return Q()
        return Q(number__icontains=self.written) | Q(diary_number__icontains=self.written)

    def query(self, *, beginnings: bool) -> SearchQuery:
        return words_query(self.stems, beginnings=beginnings)


@dataclass(frozen=True)
class Search:
    """What was typed, read once. Empty: nothing in it can be searched for."""

    typed: str
    terms: tuple[Term, ...]

    @classmethod
    def read(cls, typed: str) -> "Search":
        # å typed on a Mac may be a and a ring: two signs that no title has.
        typed = unicodedata.normalize("NFC", typed).strip()
        # Only letters and digits are left, so that no query can be malformed.
        written = {token: re.findall(r"[^\W_]+", token) for token in typed.split()[:MOST_WORDS]}
        stems = stems_of([word for words in written.values() for word in words])
        telling = {token: words for token, words in written.items() if any(stems[word] for word in words)}
        kept = telling or {token: words for token, words in written.items() if words}
        return cls(
            typed,
            tuple(
                Term(token, tuple(_part(word, stems[word]) for word in words))
                for token, words in kept.items()
            ),
        )

    @cached_property
    def found(self) -> "Found":
        if not self.terms:
            return Found([], [], [])
        in_titles = (self._titled(beginnings=False), self._titled(beginnings=True))
        *hits, words, beginnings = newest([*(term.keys() for term in self.terms), *in_titles], MOST_CASES + 1)
        return Found(hits, words, beginnings)

    @property
    def is_cut(self) -> bool:
        """Whether a word is in so many cases that older ones were left out."""
        return any(len(keys) > MOST_CASES for keys in self.found.hits)

    def among(self, cases: DialogQuerySet) -> DialogQuerySet:
        if not self.terms:
            return cases.none() if self.typed else cases
        return cases.filter(any_of(self.found.everywhere()))

    def best_first(self, cases: DialogQuerySet) -> DialogQuerySet:
        """Its number; its very words in the title; words that begin so; parts; what only a text tells."""
        if not self.terms:
            return cases.order_by("-pk")
        numbered = Q(number__iexact=self.typed) | Q(diary_number__iexact=self.typed)
        place = Case(
            When(numbered | any_of(self.found.words), then=0),
            When(any_of(self.found.beginnings), then=1),
            When(reduce(Q.__and__, [term.in_title() for term in self.terms]), then=2),
            default=Value(3),
            output_field=IntegerField(),
        )
        return _readable(cases).order_by(place, "-pk")

    def _titled(self, *, beginnings: bool) -> QuerySet:
        query = reduce(SearchQuery.__and__, [term.query(beginnings=beginnings) for term in self.terms])
        return _readable(Dialog.objects.order_by()).filter(Q(titled=query)).values("pk")


@dataclass(frozen=True)
class Found:
    """Keys, the newest first: of each term, and of all words together in titles."""

    hits: list[list[str]]
    words: list[str]
    beginnings: list[str]

    def everywhere(self) -> set[str]:
        """The cases in which every term was found."""
        return reduce(set.intersection, [set(keys[:MOST_CASES]) for keys in self.hits])


def find(cases: DialogQuerySet, typed: str) -> DialogQuerySet:
    return Search.read(typed).among(cases)


def _readable(cases: DialogQuerySet) -> DialogQuerySet:
    """With their texts as words. Written as in the indexes, or those would not be used."""
    return cases.alias(
        titled=SearchVector("title", config=SWEDISH), described=SearchVector("description", config=SWEDISH)
    )


def words_query(stems: Sequence[str], *, beginnings: bool) -> SearchQuery:
    words = " & ".join(f"{stem}:*" if beginnings else stem for stem in stems)
    return SearchQuery(words, config=SWEDISH, search_type="raw")


def _part(word: str, stem: str | None) -> str:
    """The stem, unless so little is left of the word that it would be found everywhere."""
    return stem if stem and len(stem) >= SHORTEST_PART else word


def stems_of(words: list[str]) -> dict[str, str | None]:
    """Each word's Swedish stem; None for a word that says nothing by itself, like och."""
    with connection.cursor() as cursor:
        cursor.execute(STEMS, [words])
        return dict(cursor.fetchall())
