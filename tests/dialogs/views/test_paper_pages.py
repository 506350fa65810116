"""The pages of the papers, and the files behind them: who gets them, how they are sent, what they cost."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dialogs.models import Contact, State
from dialogs.papers import pdf
from tests.journeys import Journey
from tests.people import Town
from tests.situations import bring

from .pages import Desk, text

At = Callable[..., Desk]


def test_the_list_says_what_each_paper_is_for(journey: Journey, desk: At) -> None:
    page = desk(journey.town.sekreterare).get(bring(journey, "answ").dialog, "handlingar")
    assert page.status_code == 200
    for listed in page.context["papers"]:
        assert " ".join(listed.label.split()) in text(page)
        assert str(listed.purpose) in text(page)
        address = f"/arbete/arenden/{journey.dialog.number}/handlingar/{listed.name}"
        for ending in ("/", ".pdf", ".docx"):
            assert f'href="{address}{ending}"' in page.content.decode()


def test_the_case_page_leads_there(journey: Journey, desk: At) -> None:
    page = desk(journey.town.handlaggare).get(journey.to(State.INVESTIGATION).dialog)
    assert f'href="/arbete/arenden/{journey.dialog.number}/handlingar/"' in page.content.decode()


def test_the_preview_is_the_paper(journey: Journey, desk: At) -> None:
    page = desk(journey.town.handlaggare).get(
        bring(journey, "deci").dialog, "handlingar/tjansteutlatande-dialog"
    )
    assert page.status_code == 200
    assert page.content.decode().count("<h1") == 1
    assert 'lang="sv"' in page.content.decode()
    assert "Stadsbyggnadsnämnden beslutar att genomföra" in text(page)


@pytest.mark.parametrize(
    ("ending", "kind", "begins"),
    [
        ("pdf", "application/pdf", b"%PDF-"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04"),
    ],
)
def test_files_are_kept_not_shown(journey: Journey, desk: At, ending: str, kind: str, begins: bytes) -> None:
    number = journey.to(State.INVESTIGATION).dialog.number
    name = f"tjansteutlatande-utredning.{ending}"
    answer = desk(journey.town.handlaggare).client.get(f"/arbete/arenden/{number}/handlingar/{name}")
    assert answer.status_code == 200
    assert answer["Content-Type"] == kind
    assert answer["Content-Disposition"] == f'attachment; filename="{number}-{name}"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "private" in answer["Cache-Control"]
    assert answer.content.startswith(begins)


@pytest.mark.parametrize("name", ["finns-inte", "aterrapport", "protokollsutdrag-2016-03-03-99"])
@pytest.mark.parametrize("ending", ["/", ".pdf", ".docx"])
def test_what_there_is_not_is_not_found(journey: Journey, desk: At, name: str, ending: str) -> None:
    number = journey.to(State.INVESTIGATION).dialog.number
    answer = desk(journey.town.handlaggare).client.get(f"/arbete/arenden/{number}/handlingar/{name}{ending}")
    assert answer.status_code == 404


def test_without_pdf_the_page_says_why_and_can_be_printed(
    journey: Journey, desk: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(paper: object) -> bytes:
        raise pdf.CannotBeSet("Servern saknar libpango.")

    monkeypatch.setattr(pdf, "pdf", cannot)
    number = journey.to(State.INVESTIGATION).dialog.number
    page = desk(journey.town.handlaggare).client.get(
        f"/arbete/arenden/{number}/handlingar/tjansteutlatande-utredning.pdf"
    )
    assert page.status_code == 503
    assert "Servern saknar libpango." in text(page)
    assert "Förslag till beslut" in text(page)


def test_nobody_reads_a_contact_there(journey: Journey, desk: At) -> None:
    journey.register(contact=Contact(name="Bo Boende", email="bo@example.org"))
    bring(journey, "deci")
    at = desk(journey.town.handlaggare)
    assert "Bo Boende" in text(at.get(journey.dialog)), "the office sees it on the page of the case"
    for name in ("akt", "tjansteutlatande-utredning", "tjansteutlatande-dialog"):
        assert "Bo Boende" not in text(at.get(journey.dialog, f"handlingar/{name}"))


@pytest.mark.parametrize("name", ["", "akt", "aterrapport", "informationsblad"])
def test_thirty_occasions_cost_what_one_does(town: Town, desk: At, name: str) -> None:
    at, address = desk(town.handlaggare), f"handlingar/{name}".rstrip("/")
    costs = set()
    for number, occasions in enumerate((1, 3, 30)):
        journey = Journey(town, paragraph=number * 20).to(State.EXECUTION)
        for _count in range(occasions):
            journey.hold_occasion()
        journey.tick("during")
        journey.complete_execution()
        journey.compile_results()
        at.get(journey.dialog, address)
        with CaptureQueriesContext(connection) as queries:
            assert at.get(journey.dialog, address).status_code == 200
        costs.add(len(queries))
    assert len(costs) == 1, costs
    assert costs < {*range(70)}
