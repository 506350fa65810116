"""Which words of an idea tell what it is about: as Swedish stems, those of the title first."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from dialogs.search import SHORTEST_PART, stems_of

MOST_TERMS = 8
#: Of a long text; what it is about has been said by then.
MOST_WORDS = 400


@dataclass(frozen=True)
class About:
    title: str
    #: Stems of the title, and of the rest the ones said most often, long ones before short ones.
    in_title: tuple[str, ...]
    in_text: tuple[str, ...]

    @classmethod
    def read(cls, title: str, text: str) -> "About":
        titled, told = _words(title), _words(text)[:MOST_WORDS]
        stems = stems_of(sorted({*titled, *told}))
        first = dict.fromkeys(stem for word in titled if (stem := stems[word]))
        often = Counter(stem for word in told if (stem := stems[word]) and stem not in first)
        rest = sorted(often, key=lambda stem: (-often[stem], -len(stem), stem))
        chosen = tuple(first)[:MOST_TERMS]
        return cls(title, chosen, tuple(rest[: MOST_TERMS - len(chosen)]))


def _words(text: str) -> list[str]:
    """Letters only, lower case: a number or a sign is in everything and tells nothing."""
    found = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).lower())
    return [word for word in found if len(word) >= SHORTEST_PART]
