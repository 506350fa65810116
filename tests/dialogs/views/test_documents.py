"""A case's documents: kept, shown to residents, withdrawn, removed; by the office, and told in words."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as configured
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dialogs.models import Dialog, Document, State
from tests.dialogs.documents import files
from tests.journeys import Journey

from .pages import Desk, address, text

At = Callable[..., Desk]


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.EXECUTION).dialog


@pytest.fixture
def office(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.handlaggare)


def on_disk() -> int:
    return sum(path.is_file() for path in Path(configured.MEDIA_ROOT).rglob("*"))


def upload(at: Desk, case: Dialog, content: bytes, name: str = "karta.pdf", **typed: Any) -> HttpResponse:
    form = {"title": "Karta", "file": SimpleUploadedFile(name, content)} | typed
    return at.client.post(address(case, "dokument"), at.fill_in(case, "dokument", **form))


def act(at: Desk, document: Document, noun: str, **typed: Any) -> HttpResponse:
    return at.send(document.dialog, f"dokument/{document.uuid}/{noun}", **typed)


def fetched(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def public(document: Document) -> str:
    return f"/dialoger/{document.dialog.slug}/underlag/{document.uuid}/{document.name}"


def test_the_empty_list_says_what_will_come(case: Dialog, office: Desk) -> None:
    assert "Inga dokument än" in text(office.get(case, "dokument"))


def test_a_file_is_kept_and_fetched_as_an_attachment(case: Dialog, office: Desk) -> None:
    assert upload(office, case, files.pdf(), "Karta över parken.PDF").status_code == 302
    document = case.documents.get()
    response = office.get(case, f"dokument/{document.uuid}")
    assert fetched(response) == document.file.open().read()
    document.file.close()
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''Karta%20%C3%B6ver")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
    assert "Karta över parken.pdf" in text(office.get(case, "dokument"))
    assert "Karta" in text(office.get(case))


def test_nothing_that_was_typed_names_the_file(case: Dialog, office: Desk) -> None:
    upload(office, case, files.pdf(), "../../etc/passwd.pdf")
    document = case.documents.get()
    assert document.file.name == f"{document.uuid.hex[:2]}/{document.uuid.hex}"
    assert Path(document.file.path).is_relative_to(configured.MEDIA_ROOT)
    assert Path(document.file.path).stat().st_mode & 0o777 == 0o600


def test_a_refused_file_says_why_and_keeps_what_was_typed(case: Dialog, office: Desk) -> None:
    before = on_disk()
    response = upload(office, case, files.pdf()[:200], title="Karta över Malmparken")
    page = text(response)
    assert "Filen är skadad eller ofullständig" in page
    assert "Det som tas emot är PDF, Word" in page
    assert "Karta över Malmparken" in response.content.decode()
    assert list(response.context["form"].errors) == ["file"]
    assert (case.documents.count(), on_disk()) == (0, before)


@pytest.mark.parametrize(
    ("typed", "at_field"),
    [
        ({"file": None}, "file"),
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"key": "nyckel"}, "key"),
    ],
)
def test_what_is_missing_is_told_at_its_field(
    case: Dialog, office: Desk, typed: dict[str, Any], at_field: str
) -> None:
    assert list(upload(office, case, files.pdf(), **typed).context["form"].errors) == [at_field]


def test_a_too_large_file_is_refused_whatever_it_is(case: Dialog, office: Desk, settings: Any) -> None:
    settings.DOCUMENT_MOST_BYTES = 1_000_000
    assert "Filen är för stor. Gränsen är 1 MB" in text(upload(office, case, b"%PDF-" + bytes(1_500_000)))


def test_the_same_form_twice_keeps_one(case: Dialog, office: Desk) -> None:
    form = office.fill_in(case, "dokument", title="Karta")
    for _ in range(2):
        sent = form | {"file": SimpleUploadedFile("a.pdf", files.pdf())}
        assert office.client.post(address(case, "dokument"), sent).status_code == 302
    assert case.documents.count() == 1


def test_the_same_file_twice_is_told(case: Dialog, office: Desk) -> None:
    same = files.pdf()  # made a second later it would be another
    upload(office, case, same, title="Kartan")
    before = on_disk()
    assert "finns redan bland ärendets dokument, som ”Kartan”" in text(upload(office, case, same))
    assert (case.documents.count(), on_disk()) == (1, before)


def test_a_full_case_says_so(case: Dialog, office: Desk, settings: Any) -> None:
    settings.DOCUMENTS_OF_A_CASE = 1
    upload(office, case, files.pdf())
    assert "fler får inte plats" in text(upload(office, case, files.png()))


def test_what_the_database_refuses_leaves_no_file(
    case: Dialog, office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: Document, *args: Any, **kwargs: Any) -> None:
        raise IntegrityError

    monkeypatch.setattr(Document, "save", fails)
    before = on_disk()
    assert upload(office, case, files.pdf()).status_code == 409
    assert on_disk() == before


def test_from_upload_to_residents_and_away_again(case: Dialog, office: Desk, client: Client) -> None:
    upload(office, case, files.pdf(), title="Karta över Malmparken")
    document = case.documents.get()
    page = f"/dialoger/{case.slug}/"
    assert "Underlag" not in text(client.get(page))
    assert client.get(public(document)).status_code == 404

    assert "Har du läst allt?" in text(office.get(case, f"dokument/{document.uuid}/publicera"))
    assert act(office, document, "publicera").status_code == 302
    assert "Karta över Malmparken" in text(client.get(page))
    response = client.get(public(document))
    assert fetched(response).startswith(b"%PDF-")
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["Cache-Control"] == "public, max-age=55"

    assert act(office, document, "avpublicera").status_code == 302
    assert "Karta över Malmparken" not in text(client.get(page))
    assert client.get(public(document)).status_code == 404
    assert fetched(office.get(case, f"dokument/{document.uuid}"))


def test_a_public_document_has_one_address(case: Dialog, journey: Journey, client: Client) -> None:
    document = journey.make_public(journey.keep_document())
    other = journey.__class__(journey.town, paragraph=500).to(State.EXECUTION).dialog
    for wrong in (f"{public(document)}x", public(document).replace(case.slug, other.slug)):
        assert client.get(wrong).status_code == 404


def test_removal_needs_a_reason_and_deletes_the_file(
    case: Dialog, office: Desk, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    upload(office, case, files.pdf(), title="Karta")
    document = case.documents.get()
    act(office, document, "publicera")
    assert act(office, document, "ta-bort").status_code == 200  # the reason is missing
    place = Path(document.file.path)
    with django_capture_on_commit_callbacks() as later:
        assert act(office, document, "ta-bort", removed_reason="Fel fil.").status_code == 302
    assert place.exists()  # nothing is deleted before the commit
    for callback in later:
        callback()
    assert not place.exists()
    page = text(office.get(case, "dokument"))
    assert "Borttaget" in page
    assert "Fel fil." in page
    assert client.get(public(document)).status_code == 404
    assert office.get(case, f"dokument/{document.uuid}").status_code == 404
    assert office.get(case, f"dokument/{document.uuid}/ta-bort").status_code == 302


def test_what_hides_something_cannot_be_made_public(case: Dialog, journey: Journey, office: Desk) -> None:
    document = journey.keep_document(has_hidden_parts=True)
    page = office.get(case, f"dokument/{document.uuid}/publicera")
    assert "kommentarer, spårade ändringar eller dolda blad" in text(page)
    assert act(office, document, "publicera").status_code == 200
    assert not case.documents.get().is_public


def test_before_the_decision_nothing_can_be_made_public(journey: Journey, desk: At) -> None:
    document = journey.to(State.PROPOSAL).keep_document()
    at = desk(journey.town.handlaggare)
    assert "först när nämnden har beslutat" in text(
        at.get(journey.dialog, f"dokument/{document.uuid}/publicera")
    )
    assert act(at, document, "publicera").status_code == 200
    assert not journey.dialog.documents.get().is_public


def test_a_stale_question_is_asked_again_with_what_was_typed(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    document = journey.keep_document()
    form = office.fill_in(case, f"dokument/{document.uuid}/ta-bort", removed_reason="Fel fil.")
    journey.make_public(document)
    url = address(case, f"dokument/{document.uuid}/ta-bort")
    response = office.client.post(url, form)
    assert response.status_code == 409
    assert "Fel fil." in response.content.decode()
    assert not case.documents.get().removed_at


@pytest.mark.parametrize("who", ["sekreterare", "strateg", "fortroendevald", "handlaggare_kultur"])
def test_others_fetch_but_change_nothing(case: Dialog, journey: Journey, desk: At, who: str) -> None:
    document = journey.keep_document()
    at = desk(getattr(journey.town, who))
    assert "Lägg till ett dokument" not in text(at.get(case, "dokument"))
    assert fetched(at.get(case, f"dokument/{document.uuid}"))
    for noun in (
        "dokument",
        *(f"dokument/{document.uuid}/{act}" for act in ("publicera", "avpublicera", "ta-bort")),
    ):
        assert at.client.post(address(case, noun), {"key": document.key, "version": 1}).status_code == 403


def test_a_missing_file_is_not_there(case: Dialog, journey: Journey, office: Desk, client: Client) -> None:
    document = journey.make_public(journey.keep_document())
    Path(document.file.path).unlink()
    assert office.get(case, f"dokument/{document.uuid}").status_code == 404
    assert client.get(public(document)).status_code == 404


@pytest.mark.parametrize("noun", ["dokument", ""])
def test_many_documents_ask_the_database_as_often_as_few(
    case: Dialog, journey: Journey, office: Desk, noun: str
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            office.get(case, noun)
        return len(captured)

    counts = []
    for number in (1, 2, 27):
        for _ in range(number):
            journey.keep_document()
        counts.append(queries())
    assert len(set(counts)) == 1
    assert len(office.get(case, "dokument").context["page"]) == 25
