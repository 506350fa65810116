"""The rows of a list of cases, a few hundred at a time. Which they are is settled first: none comes twice."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import get_language, override

from dialogs.models import Dialog

from .table import Cell

AT_A_TIME = 500
Rows = Callable[[Sequence[int]], list[Sequence[Cell]]]


@dataclass(frozen=True)
class Chunks:
    keys: "array[int]"
    some: Rows
    language: str

    @classmethod
    def of(cls, cases: QuerySet[Dialog], some: Rows) -> "Chunks":
        return cls(array("q", cases.values_list("pk", flat=True).iterator()), some, get_language() or "sv")

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        for first in range(0, len(self.keys), AT_A_TIME):
            yield from self._made(self.keys[first : first + AT_A_TIME])

    def _made(self, keys: Sequence[int]) -> list[Sequence[Cell]]:
        """Made at once: between two of them the thread may have gone on in another language."""
        with override(self.language):
            return self.some(keys)
