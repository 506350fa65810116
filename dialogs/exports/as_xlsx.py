"""An Excel file, written row by row to disk: dates are dates, numbers are numbers, words are only words."""

from collections.abc import Iterator, Sequence
from tempfile import NamedTemporaryFile
from typing import IO, Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from .safe import looks_like_a_formula, plain, sheet_name
from .table import Cell, Column, Fact, Table

#: A sheet has room for ten times as many, but nobody waits so long for a file.
MOST_ROWS = 100_000
LONGEST_CELL = 32_767
A4 = 9
WRAPPED = Alignment(horizontal="left", vertical="top", wrap_text=True)
BOLD = Font(name="Calibri", size=11, bold=True)
#: Of the sheet that tells of the table: its columns in characters, and a line of text in points.
TERM, MEANING, LINE = 38, 100, 15


def xlsx_file(table: Table) -> IO[bytes]:
    """A temporary file that is gone when it is closed."""
    book = Workbook(write_only=True)
    first = book.create_sheet(sheet_name(str(table.title)))
    count = _write(first, table.columns, table.rows)
    _tell(book.create_sheet(sheet_name(_("About this file"), {first.title.lower()})), table, count)
    file = NamedTemporaryFile(suffix=".xlsx")  # noqa: SIM115 - whoever sends it closes it
    book.save(file)
    file.seek(0)
    return file


def _write(sheet: Any, columns: Sequence[Column], rows: Any) -> int:
    """How many rows there were, without the head."""
    sheet.freeze_panes = "A2"
    _for_paper(sheet)
    sheet.print_title_rows = "1:1"
    _set_widths(sheet, [column.width for column in columns])
    sheet.append([_text(sheet, str(column.name), BOLD) for column in columns])
    count = 0
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
    return count


def _tell(sheet: Any, table: Table, count: int) -> None:
    """What the table is: period, filter, when made; then what its words mean."""
    _for_paper(sheet)
    _set_widths(sheet, [TERM, MEANING])
    meanings = [(term, str(meaning)) for term, meaning in table.definitions]
    lines = [*_about(table, count), ("", None), (_("What the words mean"), None), *meanings]
    for number, (term, value) in enumerate(lines, start=1):
        # LibreOffice finds no height by itself for text that goes on below.
        sheet.row_dimensions[number].height = LINE * max(_lines(term, TERM), _lines(value, MEANING))
        sheet.append([_text(sheet, str(term), BOLD) if term else None, _cell(sheet, value, wrap=True)])


def _lines(value: Any, width: int) -> int:
    """Some of the width is lost where words do not divide."""
    return 1 + int(len(str(value)) / (0.85 * width))


def _about(table: Table, count: int) -> Iterator[Fact]:
    yield _("Contents"), str(table.title)
    yield from table.about
    yield _("Rows"), count


def _for_paper(sheet: Any) -> None:
    """Whoever prints it gets all columns on each page."""
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A4
    sheet.page_setup.fitToHeight = 0


def _set_widths(sheet: Any, widths: Sequence[int]) -> None:
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def _cell(sheet: Any, value: Cell, *, wrap: bool = False) -> Any:
    """openpyxl writes a day as a day; a number stays a number."""
    made = (
        _text(sheet, value)
        if value and isinstance(value, str)
        else WriteOnlyCell(sheet, None if value == "" else value)
    )
    if wrap:
        made.alignment = WRAPPED
    return made


def _text(sheet: Any, value: str, font: Font | None = None) -> Any:
    """openpyxl takes "=…" for a formula. The cell is told otherwise; Excel too, for edits."""
    clean = plain(value)
    cell = WriteOnlyCell(sheet, clean if len(clean) <= LONGEST_CELL else f"{clean[: LONGEST_CELL - 1]}…")
    cell.data_type = "s"
    if looks_like_a_formula(value) or looks_like_a_formula(clean):
        cell.quotePrefix = True
    if font:
        cell.font, cell.alignment = font, WRAPPED
    return cell
