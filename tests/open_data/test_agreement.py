"""JSON, CSV and the public pages tell the same: each is compared with the others, value by value."""

import csv
import datetime
import io
import re
from typing import Any

import pytest
import time_machine
from django.test import Client

from dialogs.open_data.schemas import Dialog
from dialogs.open_data.tables import TABLES, columns, rows
from dialogs.publication import find_dialog, find_feedback
from dialogs.publication.many import find_records
from tests.journeys import Journey

TODAY = datetime.date(2017, 3, 1)


@pytest.fixture
def _today() -> Any:
    with time_machine.travel(TODAY, tick=False):
        yield


def published(cases: list[Journey]) -> list[Any]:
    return [journey.dialog for journey in cases[:-1]]


def test_a_record_tells_what_the_pages_tell(cases: list[Journey]) -> None:
    dialogs = published(cases)
    records = find_records([dialog.pk for dialog in dialogs], TODAY)
    assert len(records) == len(dialogs)
    for dialog, record in zip(dialogs, records, strict=True):
        page, answer = find_dialog(dialog.slug, TODAY), find_feedback(dialog.slug, TODAY)
        assert page
        same = "title slug number diary_number committee office phase plan promise documents occasions"
        for name in f"{same} decisions outcome effects meeting".split():
            assert getattr(record, name) == getattr(page, name), name
        assert (record.answer is None) == (answer is None)
        if record.answer and answer:
            for name in vars(record.answer):
                assert getattr(record.answer, name) == getattr(answer, name), name
        assert (record.level.label if record.level else "Information") == _current(page).label
        assert record.level is None or record.level.verb == page.verb
        assert record.registered_on == page.ladder[0].date


def _current(page: Any) -> Any:
    return next(level for level in page.levels if level.current)


def test_what_is_not_published_has_no_record(cases: list[Journey]) -> None:
    hidden = cases[-1].dialog
    assert hidden
    assert find_records([hidden.pk], TODAY) == []


@pytest.mark.usefixtures("_today")
@pytest.mark.parametrize("name", TABLES)
def test_a_file_holds_what_the_api_holds(cases: list[Journey], client: Client, ask: Any, name: str) -> None:
    table = TABLES[name]
    response = client.get(f"/oppna-data/{name}.csv")
    written = response.getvalue().decode()
    assert written.endswith("\r\n")
    header, *found = csv.reader(io.StringIO(written, newline=""))
    assert header == [column.name for column in columns(table)]
    told = [Dialog.model_validate(one) for one in ask("dialoger?limit=100")["items"]]
    expected = [[_text(value) for value in row] for dialog in told for row in rows(dialog, table)]
    assert expected, "no case has any"
    assert [[cell.removeprefix("'") for cell in row] for row in found] == expected


def _text(value: Any) -> str:
    return "" if value is None else str(value)


@pytest.mark.usefixtures("_today")
def test_no_cell_is_a_formula_and_none_is_lost(cases: list[Journey], client: Client) -> None:
    written = client.get("/oppna-data/tillfallen.csv").getvalue().decode()
    assert ",'=HYPERLINK(1)" in written
    answers = client.get("/oppna-data/aterkopplingar.csv").getvalue().decode()
    assert '"\'- ljus\n- bänkar"' in answers
    assert ",''Alla'," in answers


def test_the_public_page_shows_what_the_api_tells(cases: list[Journey], client: Client, ask: Any) -> None:
    for dialog in ask("dialoger?limit=100")["items"]:
        page = client.get(dialog["url"].removeprefix("http://127.0.0.1:8000")).content.decode()
        assert dialog["title"] in page
        for decision in dialog["decisions"]:
            assert re.search(rf"§\s{decision['paragraph']}\b", page.replace("&nbsp;", " "))
        for document in dialog["documents"]:
            assert document["url"].removeprefix("http://127.0.0.1:8000") in page
