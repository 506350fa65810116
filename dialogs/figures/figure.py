"""What a figure is when it is shown: its number, what it means, and what it is made of."""

from dataclasses import dataclass, field
from typing import Literal

from .selection import Selection

Unit = Literal["number", "percent", "days"]
Number = int | float | None


@dataclass(frozen=True)
class Figure:
    key: str
    name: str
    #: One plain sentence: what is counted, in which period, by which date.
    definition: str
    unit: Unit
    #: None: there is nothing to count, or it may not be shown.
    value: Number
    #: A share's numerator and denominator. Of medians and sums `whole` is the number of cases.
    part: int | None = None
    whole: int | None = None
    #: Fewer than five people: not shown, so that nobody can be recognised.
    hidden: bool = False


@dataclass(frozen=True)
class Bar:
    #: Opens the rows behind it: ?del=<key>
    key: str
    label: str
    value: Number
    hidden: bool = False


@dataclass(frozen=True)
class Series:
    key: str
    name: str
    definition: str
    unit: Unit
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True)
class Grid:
    key: str
    name: str
    definition: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, tuple[int, ...]], ...]


@dataclass(frozen=True)
class Overview:
    selection: Selection
    figures: dict[str, Figure] = field(default_factory=dict)
    series: dict[str, Series] = field(default_factory=dict)
    grids: dict[str, Grid] = field(default_factory=dict)
