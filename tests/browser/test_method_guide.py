"""The method guide by hand: the strategist changes it, a proposal is written with it, and nothing is lost."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from playwright.sync_api import Page

from dialogs.models import MethodGuide, State
from tests.browser.hands import fill, follow, send
from tests.journeys import DAY, Journey
from tests.people import Town


def test_the_strategist_changes_it_and_a_proposal_is_written_with_it(
    town: Town, live_server: Any, desk: Callable[..., Page], host: str
) -> None:
    case = Journey(town, timezone.localdate() - 10 * DAY).to(State.PROPOSAL).dialog
    page = desk(town.strateg)
    page.goto(f"{host}/arbete/")
    follow(page.get_by_role("link", name="Metodguide"))
    follow(page.get_by_role("link", name="Cafémetoden", exact=True))
    follow(page.get_by_role("link", name="Ändra guiden"))
    fill(page, weeks="5", indicators="Antal som bytte bord")
    page.get_by_role("checkbox", name="Föreningar").check()
    send(page)
    assert MethodGuide.objects.get(slug="cafemetoden").changed_by == town.strateg
    assert "5\u00a0veckor från beslut" in page.locator("main").inner_text()

    page = desk(town.handlaggare)
    page.goto(f"{host}/arbete/arenden/{case.number}/forslag/")
    page.get_by_role("radio", name="resonera").check()
    page.get_by_role("checkbox", name="Föreningar").check()
    follow(page.get_by_role("button", name="Spara utkast", exact=True).last)
    advice = page.get_by_role("group", name="Metodguiden föreslår")
    assert "Brukar nå Föreningar, enligt KLK-strategen." in advice.inner_text()
    fill(page, question="Halvskriven fråga")
    with page.context.expect_page() as opened:
        advice.get_by_role("link", name="Cafémetoden").click()
    assert opened.value.locator("h1").inner_text() == "Cafémetoden"
    assert page.locator("[name=question]").input_value() == "Halvskriven fråga"
    page.get_by_role("checkbox", name="Cafémetoden").check()
    follow(page.get_by_role("button", name="Spara utkast", exact=True).last)
    page.get_by_text("Exempel på indikatorer").click()
    assert page.get_by_text("Antal som bytte bord").is_visible()
    draft = case.draft_proposal()
    assert draft
    assert [method.name for method in draft.methods.all()] == ["Cafémetoden"]
