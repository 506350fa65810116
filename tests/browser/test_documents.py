"""A document's day: uploaded, published, fetched by a resident, withdrawn and gone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from dialogs.models import State
from tests.browser.hands import fill, follow, send
from tests.dialogs.documents import files
from tests.journeys import Journey
from tests.people import Town


def test_from_upload_to_residents_and_away_again(
    town: Town, desk: Callable[..., Page], host: str, live_server: Any, tmp_path: Path
) -> None:
    case = Journey(town).to(State.EXECUTION).dialog
    assert case
    wrong, right = tmp_path / "karta.pdf", tmp_path / "Karta över parken.pdf"
    wrong.write_bytes(b"MZ" + bytes(300))
    right.write_bytes(files.pdf())
    official = desk(town.handlaggare)
    page_of_the_case = f"{host}/dialoger/{case.slug}/"

    official.goto(f"{host}/arbete/arenden/{case.number}/dokument/")
    fill(official, title="Karta över Malmparken")
    official.set_input_files("[name=file]", wrong)
    send(official)
    assert "Det som tas emot är PDF" in official.locator("main").inner_text()
    assert official.locator("[name=title]").input_value() == "Karta över Malmparken"
    official.set_input_files("[name=file]", right)
    send(official)
    assert "Dokumentet är sparat" in official.locator("main").inner_text()

    resident = desk()  # a new browser: the last one may keep the page for a minute
    resident.goto(page_of_the_case)
    assert resident.get_by_role("heading", name="Underlag").count() == 0
    follow(official.locator("main a[href$='/publicera/']"))
    send(official)
    resident = desk()
    resident.goto(page_of_the_case)
    with resident.expect_download() as fetched:
        resident.get_by_role("link", name="Karta över Malmparken").click()
    assert fetched.value.suggested_filename == "Karta över parken.pdf"
    address = fetched.value.url
    assert Path(fetched.value.path()).read_bytes().startswith(b"%PDF-")

    follow(official.locator("main a[href$='/avpublicera/']"))
    send(official)
    resident = desk()
    resident.goto(page_of_the_case)
    assert resident.get_by_role("heading", name="Underlag").count() == 0
    assert resident.request.get(address).status == 404
