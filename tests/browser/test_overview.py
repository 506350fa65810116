"""The overview in the hands of a strategist and of a secretary: by keyboard, without JavaScript, on paper."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
from playwright.sync_api import Page

from dialogs.models import State
from tests.browser.hands import enter
from tests.journeys import Journey
from tests.people import Town

Desk = Callable[..., Page]


def test_the_strategist_narrows_opens_a_figure_and_comes_back(
    town: Town, live_server: Any, host: str, desk: Desk
) -> None:
    Journey(town).to(State.INVESTIGATION)
    for title in ("Bänken vid Edsviken", "Vägen i Viby", "Ljus i Malmparken"):
        Journey(town).register(title=title)
    page = desk(town.strateg, java_script_enabled=False)
    page.goto(f"{host}/arbete/")
    enter(page.get_by_role("link", name="Översikt"))
    lengths = [page.locator(".chart-matrix__bar rect").nth(at).bounding_box() for at in range(2)]
    one, three = (box["width"] for box in lengths if box)
    assert 2.9 < three / one < 3.1  # as long as the numbers are large

    page.locator("[name=namnd]").select_option(label="Stadsbyggnadsnämnden")
    enter(page.get_by_role("button", name="Visa"))
    assert "namnd=sbn" in page.url
    narrowed = page.url
    enter(page.locator('a[href*="/rader/open_now/"]'))
    assert page.locator("tbody tr").count() == 1
    assert "Stadsbyggnadsnämnden" in page.locator(".eyebrow").inner_text()
    enter(page.get_by_role("link", name="Tillbaka till översikten"))
    assert set(page.url.split("?")[1].split("&")) <= set(narrowed.split("?")[1].split("&"))
    enter(page.locator(".overview-chips .chip"))
    assert "namnd" not in page.url


def test_the_secretary_prints_the_committee_on_one_sheet(
    town: Town, live_server: Any, host: str, desk: Desk
) -> None:
    for number in range(7):  # more is late than there is room for
        Journey(town, paragraph=50 * number).to(State.INVESTIGATION)
    page = desk(town.sekreterare)
    page.goto(f"{host}/arbete/sammantraden/sbn/")
    enter(page.get_by_role("link", name="Nämnden på en sida"))
    assert page.locator(".late-list li").count() == 5
    assert "Det finns fler" in page.locator("main").inner_text()
    page.emulate_media(media="print")
    assert page.locator(".tile__definition").first.is_visible()
    assert not page.locator(".overview-periods").is_visible()
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as paper:
        assert len(paper.pages) == 1
