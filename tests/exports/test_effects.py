"""The effects register as a file: what its page shows under the same address, texts in full."""

import time_machine
from django.urls import reverse

from dialogs.models import Effect, State
from tests.dialogs.views.pages import text
from tests.journeys import DAY, Journey

from .conftest import Take, seated
from .reading import as_typed, body, book, csv_rows, sheet_rows

CSV, XLSX = "/arbete/effekter/export.csv", "/arbete/effekter/export.xlsx"
LONG = "=Bänkarna kom på plats. " * 60


def test_the_files_hold_the_register(journey: Journey, take: Take) -> None:
    journey.to(State.COMPLETED)
    closed_on = journey.today - DAY
    journey.at += 200 * DAY
    told = Effect(
        influence="partly", what_came_of_it=LONG, decision="KF § 45", evidence="", as_of=journey.today
    )
    journey.take("record_effect", told, by=journey.town.handlaggare)
    Journey(journey.town, paragraph=50).to(State.COMPLETED)
    with time_machine.travel(journey.at, tick=False):
        client = seated(journey.town.fortroendevald)
        for query in (
            "",
            "paverkan=partly",
            "paverkan=not",
            "namnd=sbn&fran=2016-01&till=2016-12",
            "namnd=x",
        ):
            page = client.get(f"{reverse('staff:effects')}?{query}")
            shown = [row.case.number for row in page.context["rows"]]
            assert [row[0] for row in csv_rows(body(client.get(f"{CSV}?{query}")))[1:]] == shown, query
        head, line = csv_rows(take(journey.town.strateg, f"{CSV}?paverkan=partly"))
        table, about = book(take(journey.town.strateg, f"{XLSX}?paverkan=partly")).worksheets
        page = client.get(f"{reverse('staff:effects')}?paverkan=partly")
    row = dict(zip(head, line, strict=True))
    assert row["Ärendenummer"] == journey.dialog.number
    assert row["Vad som beslutades och gjordes"] == f"'{LONG.strip()}"
    assert row["Beslutet som visar det"] == "KF § 45"
    assert row["Avslutat den"] == closed_on.isoformat()
    exact = [as_typed(value) for value in sheet_rows(table)[1]]
    assert exact == [cell.removeprefix("'") for cell in line]
    assert dict(sheet_rows(about))["Rader"] == 1
    assert "Ladda ner" in text(page)
    assert f'href="{CSV}?' in page.content.decode()
