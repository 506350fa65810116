"""The list of cases as a file: what the page shows under the same address, all pages of it."""

from collections.abc import Callable

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dialogs.exports import chunks
from dialogs.models import Contact, Dialog, State
from dialogs.views.staff import exports, worklist
from tests.dialogs.views.pages import text
from tests.journeys import DAY, Journey
from tests.people import Town

from .conftest import Take, seated
from .reading import as_typed, body, book, csv_rows, sheet_rows

CSV, XLSX = "/arbete/arenden/export.csv", "/arbete/arenden/export.xlsx"
Ask = Callable[[str], list[list[str]]]


@pytest.fixture
def strateg(town: Town) -> Client:
    client: Client = seated(town.strateg)
    return client


def numbers(rows: list[list[str]]) -> list[str]:
    return [row[0] for row in rows[1:]]


def test_both_files_say_the_same_and_say_all_of_it(journey: Journey, take: Take) -> None:
    journey.register(diary_number="2014/0066 KS.030", title='Åkern; i "Viby"')
    town, case = journey.to(State.DECISION).town, journey.dialog
    Journey(town, start=journey.today).register(title="-5 grader")
    with time_machine.travel(case.due_on + 3 * DAY, tick=False):
        read = csv_rows(take(town.strateg, f"{CSV}?flik=alla&sort=vantat"))
        sheet = book(take(town.strateg, f"{XLSX}?flik=alla&sort=vantat")).worksheets[0]
    head, first, second = read
    assert dict(zip(head, first, strict=True)) == {
        "Ärendenummer": "MD-2016-0001", "Diarienummer": "2014/0066 KS.030", "Rubrik": 'Åkern; i "Viby"',
        "Läge": "Beslut om dialog", "Parkerat till": "", "Det som behövs nu": first[5],
        "Grad av delaktighet": "Konsultation", "Nämnd": "Stadsbyggnadsnämnden", "Nämnden sammanträder": "",
        "Förvaltningskontor": "Stadsbyggnadskontoret", "Handläggare": "Handläggare",
        "Registrerat": "2016-03-01", "Förfaller": case.due_on.isoformat(), "Dagar sent": "3",
        "Invånarna får svar senast": "",
    }  # fmt: skip
    assert first[5] == "Registrera nämndens beslut om dialog"
    assert second[2] == "'-5 grader"
    values = sheet_rows(sheet)
    assert [[as_typed(value) for value in row] for row in values[:2]] == [head, first]
    assert values[2][2] == "-5 grader"
    assert (type(values[1][11]).__name__, type(values[1][13]).__name__) == ("date", "int")


def test_the_file_has_a_head_that_stays_and_tells_what_it_is(journey: Journey, take: Take) -> None:
    journey.to(State.INVESTIGATION)
    address = f"{XLSX}?flik=alla&committee={journey.town.committee.pk}&sort=titel"
    with time_machine.travel("2026-11-24 20:31 +0100", tick=False):
        table, told = book(take(journey.town.strateg, address)).worksheets
    assert (table.title, told.title) == ("Ärenden", "Om filen")
    assert table.freeze_panes == "A2"
    assert all(cell.font.bold for cell in table[1])
    assert table.auto_filter.ref == "A1:O2"
    assert table.column_dimensions["C"].width > table.column_dimensions["A"].width > 10
    words = dict(sheet_rows(told))
    assert words["Urval"] == "Nämnd: Stadsbyggnadsnämnden"
    assert (words["Flik"], words["Ordning"], words["Rader"]) == ("Alla", "Efter rubrik", 1)
    assert words["Gjord"] == "2026-11-24 20:31"
    assert "senast" in words["Förfaller"]


def test_a_file_of_a_search_that_was_cut_says_so(
    journey: Journey, strateg: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        Journey(journey.town).register(title=f"Cykelväg {number}")
    for most, name, words in ((3, "arenden-2", None), (2, "arenden-de-nyaste-2", "i fler än 2 ärenden")):
        monkeypatch.setattr("dialogs.search.MOST_CASES", most)
        monkeypatch.setattr("dialogs.exports.worklist.MOST_CASES", most)
        response = strateg.get(f"{XLSX}?flik=alla&q=cykel")
        assert name in response["Content-Disposition"]
        told = dict(sheet_rows(book(body(response)).worksheets[1]))
        assert told["Rader"] == most
        assert words is None or words in told["Inte alla"]
        assert name in strateg.get(f"{CSV}?flik=alla&q=cykel")["Content-Disposition"]


def test_the_file_follows_the_address_of_the_page(journey: Journey, strateg: Client) -> None:
    town = journey.to(State.PROPOSAL).town
    for title in ("Cykelvägar i Häggvik", "Åkern i Viby", "Bänken vid Edsviken"):
        Journey(town).register(title=title)
    kinds = set()
    for query in (
        "flik=nya", "flik=alla&sort=titel", "flik=alla&sort=nyast", "", "q=bänk&flik=nya", "q=finns-inte",
        f"flik=alla&committee={town.committee.pk}", "flik=alla&state=idea&sort=vantat", "flik=x&sort=x",
        "flik=alla&late=on", "flik=alla&since=9999-99-99", "q=%00", "flik=alla&page=7",
    ):  # fmt: skip
        page = strateg.get(f"{reverse('staff:worklist')}?{query}")
        shown = [row.case.number for row in page.context["rows"]]
        assert numbers(csv_rows(body(strateg.get(f"{CSV}?{query}")))) == shown, query
        kinds.add(tuple(shown))
    assert len(kinds) > 5


def test_the_page_leads_to_its_own_files(journey: Journey, strateg: Client) -> None:
    journey.to(State.IDEA)
    page = strateg.get(f"{reverse('staff:worklist')}?flik=alla&q=malm")
    assert "Ladda ner" in text(page)
    for address in (CSV, XLSX):
        assert f'href="{address}?flik=alla&amp;q=malm"' in page.content.decode()


def test_all_pages_are_in_it_a_few_hundred_at_a_time(
    town: Town, strateg: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worklist, "CASES_PER_PAGE", 2)
    monkeypatch.setattr(chunks, "AT_A_TIME", 2)
    for _case in range(5):
        Journey(town).register()
    assert len(numbers(csv_rows(body(strateg.get(f"{CSV}?flik=alla"))))) == 5
    assert len(set(Dialog.objects.values_list("number", flat=True))) == 5


def test_the_number_of_queries_is_always_the_same(town: Town, strateg: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            body(strateg.get(f"{CSV}?flik=alla"))
        return len(captured)

    Journey(town).to(State.DECISION)
    with_one = queries()
    for _case in range(2):
        Journey(town).register()
    assert queries() == with_one
    for _case in range(27):
        Journey(town).register()
    assert queries() == with_one <= 12


def test_what_is_too_long_for_excel_is_said_in_words(
    journey: Journey, strateg: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "MOST_ROWS", 1)
    town = journey.to(State.IDEA).town
    assert body(strateg.get(f"{XLSX}?flik=alla"))
    Journey(town).register()
    page = strateg.get(f"{XLSX}?flik=alla")
    assert page.status_code == 422
    assert "Den har 2 ärenden. En Excelfil görs med högst 1" in text(page)
    assert 'href="export.csv?flik=alla"' in page.content.decode()
    assert len(numbers(csv_rows(body(strateg.get(f"{CSV}?flik=alla"))))) == 2


def test_no_resident_is_in_it(town: Town, take: Take) -> None:
    journey = Journey(town)
    contact = Contact(name="Kim Kanariefågel", email="kim@example.org")
    journey.register(contact=contact, description="Kim ringde om bänken.")
    read = take(town.handlaggare, f"{CSV}?flik=alla").decode()
    assert journey.dialog.number in read
    for secret in ("Kim", "kim@", "mörk och sliten"):
        assert secret not in read


def test_the_answer_is_a_file_that_nobody_keeps(town: Town, strateg: Client) -> None:
    with time_machine.travel("2026-11-24", tick=False):
        for address, kind in {CSV: "text/csv; charset=utf-8", XLSX: exports.XLSX}.items():
            answer = strateg.get(address)
            assert answer["Content-Type"] == kind
            name = f"arenden-2026-11-24.{address[-4:].lstrip('.')}"
            assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
            assert "private" in answer["Cache-Control"]
            assert answer["X-Content-Type-Options"] == "nosniff"
            body(answer)
    assert seated(town.utan_uppdrag).get(CSV).status_code == 404
