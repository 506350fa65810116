"""Published dialogues that resemble what somebody writes: titles that share its words, or how those begin.

Words are compared by their Swedish stems. The beginnings stand for compounds: `cykelbana` finds Cykelvägar.
"""

import datetime
import re
from functools import reduce

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db import connection

from dialogs.models import Dialog

from .cards import Cards, PublicCard

SWEDISH = "swedish"
#: Of what was written: the first words say what it is about.
MOST_WORDS = 40
SHORTEST = 4
#: So much of a word in the heading is enough, if the word is longer than that and some more.
BEGINNING, COMPOUND = 5, 7
#: What nearly every idea and every title has.
TELL_NOTHING = ("dialog", "kommun", "sollentun", "idé", "förslag", "fråg", "vilk", "behöv", "invån", "tyck")
# A word that the dictionary does not keep (och, i, på) has no stem.
STEMS = "SELECT DISTINCT (ts_lexize('swedish_stem', word))[1] FROM unnest(%s::text[]) AS word"


def similar_dialogs(title: str, text: str, on: datetime.date, most: int = 3) -> list[PublicCard]:
    """The most similar first; none, when nothing that residents may read resembles it."""
    words = _stems(title) | _stems(text)
    if not words:
        return []
    words |= {f"{stem[:BEGINNING]}:*" for stem in _stems(title) if len(stem) >= COMPOUND}
    query = reduce(SearchQuery.__or__, [_query(word) for word in sorted(words)])
    vector = SearchVector("title", config=SWEDISH)
    found = (
        Dialog.objects.published().alias(titled=vector, rank=SearchRank(vector, query)).filter(titled=query)
    )
    return Cards(found.order_by("-rank", "-pk"), on)[:most]


def _query(word: str) -> SearchQuery:
    return SearchQuery(word, config=SWEDISH, search_type="raw")


def _stems(typed: str) -> set[str]:
    """Letters and digits alone, so that no query can be malformed."""
    words = re.findall(r"[^\W_]+", typed.lower())[:MOST_WORDS]
    with connection.cursor() as cursor:
        cursor.execute(STEMS, [[word for word in words if len(word) >= SHORTEST]])
        stems = {stem for (stem,) in cursor.fetchall() if stem}
    return {stem for stem in stems if not stem.startswith(TELL_NOTHING)}
