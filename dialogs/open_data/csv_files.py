"""A table as CSV for machines (RFC 4180): commas, a header line, UTF-8 without a mark, ISO dates.

A text that a spreadsheet would run as a formula gets an apostrophe before it, as in the staff's files: who
opens the file by a double click is a resident, and some of the texts repeat what strangers have said. So that
nothing is lost, a text that begins with an apostrophe gets one more. To read a cell as it is in the API: take
away one apostrophe at its beginning.
"""

import csv
from collections.abc import Iterator, Sequence

from django.utils.timezone import localdate

from dialogs.exports.chunks import Chunks
from dialogs.exports.safe import quoted
from dialogs.exports.table import Cell
from dialogs.publication.many import find_records
from dialogs.publication.selected import Asked, selected

from .schemas import Dialog
from .tables import Table, columns, rows

MARK = "'"


class _Line:
    """The csv module writes into this; what it wrote is what `writerow` returns."""

    def write(self, line: str) -> str:
        return line


def csv_lines(table: Table) -> Iterator[bytes]:
    """Some hundred dialogues at a time, so that a long file never stands in memory."""
    on = localdate()

    def some(keys: Sequence[int]) -> list[Sequence[Cell]]:
        dialogs = map(Dialog.of, find_records(keys, on))
        return [row for dialog in dialogs for row in rows(dialog, table)]

    everything = Chunks.of(selected(Asked(), on), some)
    return _lines([column.name for column in columns(table)], everything)


def _lines(header: Sequence[str], everything: Chunks) -> Iterator[bytes]:
    write = csv.writer(_Line(), lineterminator="\r\n").writerow
    yield str(write(header)).encode()
    for row in everything:
        yield str(write([safe(value) for value in row])).encode()


def safe(value: Cell) -> Cell:
    if not isinstance(value, str):
        return value
    return f"{MARK}{value}" if value.startswith(MARK) else quoted(value)
