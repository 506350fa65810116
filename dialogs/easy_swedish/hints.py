"""What makes a text heavy, counted: long sentences and long words. Said to the writer, never in the way."""

import re
from dataclasses import dataclass

#: A sentence longer than this, in words, is better as two.
LONG_SENTENCE = 15
#: A word longer than this, in letters, is worth another look. "Återkoppling" is just within it.
LONG_WORD = 12
#: So many of each are named; the rest need not be read.
MOST_NAMED = 5
_WORD = re.compile(r"[^\W\d_]+(?:[-:’'][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^.!?\n]+")
#: A word is long in LIX from its seventh letter on.
_LONG_IN_LIX = 6


@dataclass(frozen=True)
class Hints:
    words: int
    sentences: int
    #: Words to a sentence and the share of long words together (läsbarhetsindex): under 30 is easy to read.
    lix: int
    long_sentences: tuple[str, ...]
    long_words: tuple[str, ...]

    @property
    def is_light(self) -> bool:
        return not (self.long_sentences or self.long_words)


def hints(text: str) -> Hints:
    sentences = [part.strip() for part in _SENTENCE.findall(text) if _WORD.search(part)]
    words = _WORD.findall(text)
    long_words = dict.fromkeys(word for word in words if len(word) > LONG_WORD)
    long_sentences = [said for said in sentences if len(_WORD.findall(said)) > LONG_SENTENCE]
    return Hints(
        len(words),
        len(sentences),
        _lix(words, len(sentences)),
        tuple(long_sentences[:MOST_NAMED]),
        tuple(list(long_words)[:MOST_NAMED]),
    )


def _lix(words: list[str], sentences: int) -> int:
    if not words:
        return 0
    long = sum(len(word) > _LONG_IN_LIX for word in words)
    return round(len(words) / sentences + 100 * long / len(words))
