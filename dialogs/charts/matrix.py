"""How many of each in each: a table whose cells are drawn as well as counted."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .length import percent
from .links import NOWHERE, Link
from .words import in_words

if TYPE_CHECKING:
    from dialogs.figures.figure import Grid


@dataclass(frozen=True)
class Cell:
    label: Any
    said: str  # empty: none
    width: str
    url: str


@dataclass(frozen=True)
class Line:
    label: Any
    cells: list[Cell]
    total: str
    url: str


@dataclass(frozen=True)
class Matrix:
    key: str
    name: Any
    definition: Any
    columns: list[Any]
    lines: list[Line]
    #: Each column's sum, and last the sum of them all.
    totals: list[str]

    @property
    def is_empty(self) -> bool:
        return not self.lines


def matrix(grid: "Grid", link: Link = NOWHERE) -> Matrix:
    most = max((value for _key, _label, values in grid.rows for value in values), default=0)
    lines = [_line(grid, key, label, values, most, link) for key, label, values in grid.rows]
    sums = [sum(column) for column in zip(*(values for _key, _label, values in grid.rows), strict=True)]
    return Matrix(
        key=grid.key,
        name=grid.name,
        definition=grid.definition,
        columns=[label for _key, label in grid.columns],
        lines=lines,
        totals=[in_words(each) for each in [*sums, sum(sums)]],
    )


def _line(grid: "Grid", key: str, label: Any, values: tuple[int, ...], most: int, link: Link) -> Line:
    cells = [
        _cell(value, label=column, most=most, url=link(grid.key, f"{key}/{state}"))
        for (state, column), value in zip(grid.columns, values, strict=True)
    ]
    return Line(label, cells, in_words(sum(values)), link(grid.key, key))


def _cell(value: int, label: Any, most: int, url: str) -> Cell:
    return Cell(label, in_words(value), percent(value, most), url) if value else Cell(label, "", "0%", "")
