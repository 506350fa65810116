"""CSV as a Swedish Excel opens it by double-click: semicolons, decimal commas, a mark for UTF-8."""

import csv
import datetime
from collections.abc import Iterator, Sequence

from .safe import quoted
from .table import Cell, Table

#: Without it Excel reads å, ä and ö as two signs each.
MARK = "\ufeff"


class _Line:
    """The csv module writes into this; what it wrote is what `writerow` returns."""

    def write(self, line: str) -> str:
        return line


def csv_lines(table: Table) -> Iterator[bytes]:
    """One line at a time, so that a long table never stands in memory."""
    write = csv.writer(_Line(), delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL).writerow
    header = [str(column.name) for column in table.columns]
    yield f"{MARK}{write(_written(header))}".encode()
    for row in table.rows:
        yield str(write(_written(row))).encode()


def _written(row: Sequence[Cell]) -> list[str]:
    return [_cell(value) for value in row]


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    return str(value) if isinstance(value, int) else quoted(value)
