"""Facts, counted: what every figure of a period is read from."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

#: figure, part, value, number of cases, total
Row = tuple[str, str, int | None, int, int]


@dataclass
class Counts:
    cases: Counter[tuple[str, str]] = field(default_factory=Counter)
    totals: Counter[tuple[str, str]] = field(default_factory=Counter)
    #: How many cases have which value.
    values: defaultdict[tuple[str, str], Counter[int]] = field(default_factory=lambda: defaultdict(Counter))

    @classmethod
    def of(cls, rows: Iterable[Row]) -> "Counts":
        counts = cls()
        counts.add(rows)
        return counts

    def add(self, rows: Iterable[Row]) -> None:
        for figure, part, value, cases, total in rows:
            key = figure, part
            self.cases[key] += cases
            self.totals[key] += total
            if value is not None:
                self.values[key][value] += cases

    def parts(self, figure: str) -> list[str]:
        return [part for name, part in self.cases if name == figure]

    def number(self, figure: str, *parts: str) -> int:
        """Of cases, in some parts or in all."""
        return sum(self.cases[figure, part] for part in parts or self.parts(figure))

    def total(self, figure: str, *parts: str) -> int:
        return sum(self.totals[figure, part] for part in parts or self.parts(figure))

    def days(self, figure: str, *parts: str) -> Counter[int]:
        together: Counter[int] = Counter()
        for part in parts or self.parts(figure):
            together += self.values[figure, part]
        return together


def median(values: Counter[int]) -> int | float | None:
    """Exact. Of an even number the middle between the two in the middle."""
    count = values.total()
    if not count:
        return None
    low, high = _at(values, (count - 1) // 2), _at(values, count // 2)
    return low if low == high else (low + high) // 2 if (low + high) % 2 == 0 else (low + high) / 2


def percent(part: int, whole: int) -> int | None:
    """Whole per cent; a half goes up."""
    return (200 * part + whole) // (2 * whole) if whole else None


def _at(values: Counter[int], index: int) -> int:
    """The value at a place, were they laid out in order."""
    passed = 0
    for value in sorted(values):
        passed += values[value]
        if passed > index:
            return value
    raise IndexError(index)
