"""The office's ordinary day with papers: from the case to the list, the preview, and the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dialogs.papers import pdf
from tests.browser.axe import violations
from tests.browser.hands import follow
from tests.journeys import Journey
from tests.people import Town
from tests.situations import bring


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_from_the_case_to_the_file(
    town: Town, desk: Callable[..., Page], host: str, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "pdf", lambda paper: b"%PDF-1.7")  # how it is made: tests/papers/test_pdf.py
    number = bring(Journey(town), "deci").dialog.number
    page = desk(town.handlaggare, color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{host}/arbete/arenden/{number}/")
    follow(page.get_by_role("link", name="Till handlingarna"))
    assert list(violations(page)) == []
    follow(page.get_by_role("link", name="Tjänsteutlåtande: beslut om dialog", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Hur ska Malmparken utvecklas?")
    assert list(violations(page)) == []
    with page.expect_download() as download:
        page.get_by_role("link", name="Hämta PDF").click()
    assert download.value.suggested_filename == f"{number}-tjansteutlatande-dialog.pdf"
    with page.expect_download() as download:
        page.get_by_role("link", name="Hämta Wordfilen").click()
    assert Path(download.value.path()).read_bytes().startswith(b"PK")
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="Hämta PDF")).to_be_hidden()
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
