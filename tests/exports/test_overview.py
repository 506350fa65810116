"""The overview as a file: a line for each number, the same numbers, each with what it means."""

import datetime
from dataclasses import replace
from typing import Any

import time_machine

from dialogs.exports import overview_table
from dialogs.figures import Bar, Figure, Selection, overview
from dialogs.models import State
from tests.journeys import Journey

from .conftest import Take
from .reading import as_typed, book, csv_rows, sheet_rows

CSV, XLSX = "/arbete/oversikt/export.csv", "/arbete/oversikt/export.xlsx"
PERIOD = "fran=2016-01&till=2016-12&namnd=sbn"


def test_the_files_hold_the_overviews_numbers(journey: Journey, take: Take) -> None:
    town = journey.to(State.COMPLETED).town
    Journey(town, paragraph=50).to(State.DECISION)
    with time_machine.travel("2016-12-30", tick=False):
        read = csv_rows(take(town.strateg, f"{CSV}?{PERIOD}"))
        table, told = book(take(town.strateg, f"{XLSX}?{PERIOD}")).worksheets
        whole = Selection(datetime.date(2016, 1, 1), datetime.date(2016, 12, 31), committee=town.committee)
        found = overview(whole, datetime.date(2016, 12, 30))
    assert [[as_typed(value) for value in row] for row in sheet_rows(table)] == read
    lines = read[1:]
    numbers = {row[0]: row[3] for row in lines if not row[1]}
    assert numbers == {one.name: as_typed(one.value) for one in found.figures.values()}
    by_part = {(row[0], row[1]): row[3] for row in lines if row[1] and not row[2]}
    assert by_part == {
        (one.name, bar.label): as_typed(bar.value) for one in found.series.values() for bar in one.bars
    }
    grid = found.grids["open_by_committee_and_state"]
    assert [row[3] for row in lines if row[2]] == [str(n) for _key, _label, row in grid.rows for n in row]
    assert "1" in numbers.values()
    assert all(row[8] for row in lines), "each line says what it means"
    words = {row[0]: row[1] for row in sheet_rows(told)}
    assert words["Från och med"] == datetime.date(2016, 1, 1)
    assert (words["Nämnd"], words["Förvaltningskontor"]) == ("Stadsbyggnadsnämnden", "Alla")
    assert words[found.figures["on_time"].name] == found.figures["on_time"].definition


def test_few_people_are_in_no_file(town: Any) -> None:
    on = datetime.date(2016, 12, 30)
    found = overview(Selection.usual(on), on)
    few = Figure("attended_exact", "Deltog", "De som räknats.", "number", 3, 3, 3, hidden=True)
    bars = replace(found.series["levels"], bars=(Bar("x", "Konsultation", 2, hidden=True),))
    made = overview_table(replace(found, figures={"f": few}, series={"s": bars}, grids={}), on)
    assert [row[3:8] for row in made.rows] == [
        (None, "antal", None, None, "Färre än fem personer: visas inte"),
    ] * 2
