"""Another program opens the files and sees the same values, none of them calculated."""

from pathlib import Path

import time_machine

from dialogs.models import State
from tests.journeys import DAY, Journey

from .conftest import Take
from .evil import EVIL
from .reading import as_day, book, csv_rows, sheet_rows, through_libreoffice

WORDS = [word.strip() for word in EVIL if word.isprintable()]


def test_libreoffice_sees_the_same(journey: Journey, take: Take, tmp_path: Path) -> None:
    journey.to(State.FEEDBACK)
    for word in dict.fromkeys(WORDS):
        Journey(journey.town).register(title=word)
    with time_machine.travel(journey.dialog.due_on + DAY, tick=False):
        csv = take(journey.town.strateg, "/arbete/arenden/export.csv?flik=alla&sort=nyast")
        xlsx = take(journey.town.strateg, "/arbete/arenden/export.xlsx?flik=alla&sort=nyast")
    ours, theirs = book(xlsx), through_libreoffice(tmp_path, "a.xlsx", xlsx)
    assert ours.sheetnames == theirs.sheetnames
    for sheet in ours.sheetnames:
        assert sheet_rows(theirs[sheet]) == sheet_rows(ours[sheet])
        assert "f" not in {cell.data_type for row in theirs[sheet].iter_rows() for cell in row}
    table = theirs.worksheets[0]
    assert {row[2] for row in sheet_rows(table)} > set(WORDS)
    assert table["A1"].font.bold
    as_csv = through_libreoffice(tmp_path, "a.csv", csv).worksheets[0]
    assert [[_typed(cell) for cell in row] for row in as_csv.iter_rows()] == csv_rows(csv)
    assert sheet_rows(as_csv)[1][11:] == sheet_rows(ours.worksheets[0])[1][11:], "days and numbers are such"


def _typed(cell: object) -> str:
    value = as_day(cell.value)  # type: ignore[attr-defined]
    return "" if value is None else str(value)
