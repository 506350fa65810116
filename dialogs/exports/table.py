"""A table on its way out: typed cells, and what whoever opens it next year must know of it."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Cell = str | int | float | datetime.date | None
Fact = tuple[Any, Cell]


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
    #: Read once, and never held all at a time.
    rows: Iterable[Sequence[Cell]]
    #: Period, filter, order, when made.
    about: tuple[Fact, ...]
    #: What the columns or figures mean, a term and a sentence each.
    definitions: tuple[tuple[Any, Any], ...]
    made_on: datetime.date

    def file_name(self, ending: str) -> str:
        return f"{self.name}-{self.made_on.isoformat()}.{ending}"
