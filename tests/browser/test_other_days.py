"""The strategist's, the elected member's and the official's first task of a day, counted in pages."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from playwright.sync_api import Page

from dialogs.models import Dialog, ProposedArea, State
from tests.browser.hands import fill, follow, send
from tests.journeys import DAY, Journey
from tests.people import Town

Desk = Callable[..., Page]


def opened(page: Page) -> list[str]:
    """Every page that is shown from now on."""
    pages: list[str] = []
    page.on("framenavigated", lambda frame: pages.append(frame.url.rstrip("/").rsplit("/", 1)[1]))
    return pages


def test_an_idea_is_logged_on_two_pages(town: Town, live_server: Any, desk: Desk, host: str) -> None:
    page = desk(town.handlaggare)
    page.goto(f"{host}/arbete/")
    pages = opened(page)
    follow(page.get_by_role("link", name="Ny idé"))
    fill(page, title="Ljus i Malmparken", source="resident", text="Det är mörkt.")
    send(page)
    assert pages == ["nytt", Dialog.objects.get().number]


def test_the_strategist_reviews_and_sees_every_committees_areas(
    town: Town, live_server: Any, desk: Desk, host: str
) -> None:
    Journey(town, timezone.localdate() - 10 * DAY).to(State.PROPOSAL).write_proposal()
    for committee in (town.committee, town.other_committee):
        ProposedArea.objects.create(
            committee=committee, year=timezone.localdate().year + 1, title=f"Om {committee}",
            description="Inför planen.", proposed_by=town.fortroendevald,
        )  # fmt: skip
    page = desk(town.strateg)
    page.goto(f"{host}/arbete/")
    follow(page.locator('.duty__title[href$="/matbarhet/"]'))
    fill(page, approved="False", comment="Målet går inte att räkna.")
    send(page)
    assert Dialog.objects.get().measurabilityreviews.get().comment == "Målet går inte att räkna."
    page.goto(f"{host}/arbete/")
    assert page.locator('.duty__title[href$="/matbarhet/"]').count() == 0
    follow(page.get_by_role("link", name="Områden"))
    listed = page.locator("main").inner_text()
    assert [f"Om {town.committee}" in listed, f"Om {town.other_committee}" in listed] == [True, True]


def test_an_elected_member_proposes_an_area_and_an_official_opens_it(
    town: Town, live_server: Any, desk: Desk, host: str
) -> None:
    page = desk(town.fortroendevald)
    page.goto(f"{host}/arbete/")
    follow(page.get_by_role("link", name="Områden"))
    follow(page.get_by_role("link", name=f"Föreslå för {town.committee}"))
    fill(page, title="Stränderna vid Väsjön", description="Inför nästa plan.")
    send(page)
    assert "Stränderna vid Väsjön" in page.locator("main").inner_text()

    page = desk(town.handlaggare)
    page.goto(f"{host}/arbete/omraden/")
    follow(page.locator('a[href*="omrade="]'))
    assert page.locator("[name=title]").input_value() == "Stränderna vid Väsjön"
    send(page)
    assert ProposedArea.objects.get().dialog == Dialog.objects.get()
