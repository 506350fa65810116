"""A table on its way out: typed cells, and what whoever opens it next year must know of it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Cell = str | int | float | datetime.date | None
Fact = tuple[Any, Cell]


class Rows(Protocol):
    """Their number is known beforehand; they are read once, and never held all at a time."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Sequence[Cell]]: ...


@dataclass(frozen=True)
class Column:
    name: Any
    #: In characters.
    width: int = 16


@dataclass(frozen=True)
class Table:
    #: What the file is called, before its date and ending.
    name: str
    title: Any
    columns: tuple[Column, ...]
    rows: Rows
    #: Period, filter, order, when made.
    about: tuple[Fact, ...]
    #: What the columns or figures mean, a term and a sentence each.
    definitions: tuple[tuple[Any, Any], ...]
    made_on: datetime.date

    def file_name(self, ending: str) -> str:
        return f"{self.name}-{self.made_on.isoformat()}.{ending}"
