"""Nothing that somebody typed is ever calculated: in no cell, no heading and no name of a sheet."""

import datetime
from collections.abc import Sequence
from typing import Any

import pytest
from openpyxl import Workbook

from dialogs.exports import Column, Table, csv_lines, xlsx_file
from dialogs.exports.safe import looks_like_a_formula, plain, sheet_name

from .evil import EVIL, HARMLESS
from .reading import book, csv_rows

DANGER = tuple("=+-@\t\r\n＝＋－＠−")


def table(rows: Sequence[Sequence[Any]], columns: Sequence[str] = ("Rubrik",), title: str = "Prov") -> Table:
    day = datetime.date(2026, 11, 24)
    heads = tuple(Column(name) for name in columns)
    return Table("prov", title, heads, rows, (("Urval", title),), ((title, title),), day)


def written(made: Table) -> bytes:
    return b"".join(csv_lines(made))


def one_row(words: Sequence[str]) -> Table:
    """Each word as a cell and as a heading."""
    return table([words], columns=words)


def test_there_are_many_of_them() -> None:
    assert len(set(EVIL)) >= 60


def test_csv_says_that_it_is_text() -> None:
    for row in csv_rows(written(one_row(EVIL))):
        assert row == [f"'{plain(word)}" for word in EVIL]


def test_csv_leaves_words_alone() -> None:
    for row in csv_rows(written(one_row(HARMLESS))):
        assert row == list(HARMLESS)


def test_the_mark_is_before_everything_that_a_spreadsheet_looks_past() -> None:
    """A second way to see it: no cell of the file begins with danger, as bare as one may strip it."""
    cells = [cell for row in csv_rows(written(one_row(EVIL))) for cell in row]
    assert [
        cell for cell in cells if cell.lstrip(' \u00a0\u2003\u3000\u200b\ufeff"').startswith(DANGER)
    ] == []
    assert len(cells) == 2 * len(EVIL)


def test_xlsx_holds_text_as_it_was_typed() -> None:
    sheet = book(xlsx_file(one_row(EVIL)).read()).worksheets[0]
    for row in sheet.iter_rows():
        assert [cell.data_type for cell in row] == ["s"] * len(EVIL)
        # XML itself turns a line's end into one sign.
        assert [cell.value for cell in row] == [plain(word) for word in EVIL]
        assert all(cell.quotePrefix for cell in row), "Excel keeps it text when somebody edits the cell"


def test_xlsx_leaves_words_alone() -> None:
    sheet = book(xlsx_file(one_row(HARMLESS)).read()).worksheets[0]
    for row in sheet.iter_rows():
        assert [cell.value or "" for cell in row] == list(HARMLESS)
        assert not any(cell.quotePrefix for cell in row)
        assert {cell.data_type for cell in row} <= {"s", "n"}


def test_nothing_is_a_formula_in_the_sheet_that_tells_of_the_table() -> None:
    for word in ("=1+1", "＝1+1", "\t=1+1"):
        made = book(xlsx_file(table([], title=word)).read())
        cells = [cell for sheet in made for row in sheet.iter_rows() for cell in row]
        assert "f" not in {cell.data_type for cell in cells}
        assert plain(word) in {cell.value for cell in cells}


@pytest.mark.parametrize(
    "word", [*EVIL, *HARMLESS, "Historik", "a" * 40, "[a]:*?/\\b", "'x'", "Ö" * 31 + "x"]
)
def test_a_name_of_a_sheet_is_one_that_excel_accepts(word: str) -> None:
    name = sheet_name(word)
    assert 0 < len(name) <= 31
    assert not set(name) & set("[]:*?/\\\t\r\n")
    assert not name.startswith((*DANGER, " ", "'"))
    assert not name.endswith("'")
    assert name.lower() not in ("history", "historik")
    assert not looks_like_a_formula(name)
    again = sheet_name(word, {name.lower()})
    assert again.lower() != name.lower()
    assert len(again) <= 31
    assert book(xlsx_file(table([], title=word)).read()).sheetnames[0] == name


def test_numbers_stay_numbers() -> None:
    made = table([(-5, -3.5, 0, 1_234_567, 83.25, None)], columns=tuple("abcdef"))
    assert csv_rows(written(made))[1] == ["-5", "-3,5", "0", "1234567", "83,25", ""]
    cells = next(book(xlsx_file(made).read()).worksheets[0].iter_rows(min_row=2))
    assert [cell.value for cell in cells] == [-5, -3.5, 0, 1_234_567, 83.25, None]
    assert {cell.data_type for cell in cells} == {"n"}


def test_what_is_longer_than_a_cell_is_cut_and_says_so() -> None:
    cell = book(xlsx_file(table([["x" * 40_000]])).read()).worksheets[0]["A2"]
    assert len(cell.value) == 32_767
    assert cell.value.endswith("x…")


def test_an_unguarded_file_is_calculated() -> None:
    """The control: openpyxl by itself writes formulas."""
    sheet = Workbook().active
    assert sheet is not None
    sheet.append(["=1+1"])
    assert sheet["A1"].data_type == "f"
