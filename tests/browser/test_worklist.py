"""A day with the list of cases, by keyboard and without JavaScript: find, save, come back, tidy up."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from dialogs.models import SavedView
from tests.browser.hands import enter, follow, press_enter
from tests.journeys import Journey
from tests.people import Town

Desk = Callable[..., Page]


def titles(page: Page) -> list[str]:
    return page.locator("tbody th a").all_inner_texts()


def test_find_save_and_come_back(town: Town, live_server: Any, host: str, desk: Desk) -> None:
    for title in ("Cykelväg till Sjöberg", "Vägen i Viby", "Bänken vid Edsviken"):
        Journey(town).register(title=title)
    page = desk(town.handlaggare, java_script_enabled=False)
    page.goto(f"{host}/arbete/arenden/?flik=nya")
    page.locator("[name=q]").focus()
    page.keyboard.type("vägar")
    press_enter(page)
    assert page.url == f"{host}/arbete/arenden/?flik=nya&q=v%C3%A4gar"
    assert titles(page) == ["Vägen i Viby", "Cykelväg till Sjöberg"]

    enter(page.get_by_role("link", name="Spara urvalet"))
    page.locator("[name=name]").focus()
    page.keyboard.type("Vägar")
    press_enter(page)
    saved = page.get_by_role("navigation", name="Sparade urval").get_by_role("link", name="Vägar")
    assert saved.get_attribute("aria-current") == "page"

    enter(page.locator(".chip", has_text="Sök: vägar"))
    assert len(titles(page)) == 3
    enter(saved)
    assert len(titles(page)) == 2

    follow(page.get_by_role("link", name="Ändra sparade urval"))
    follow(page.get_by_role("link", name="Ta bort Vägar"))
    enter(page.get_by_role("button", name="Ta bort urvalet"))
    assert not SavedView.objects.exists()


def test_a_wrong_date_opens_the_fields_and_keeps_the_rest(
    town: Town, live_server: Any, host: str, desk: Desk
) -> None:
    Journey(town).register(title="Bänken vid Edsviken")
    page = desk(town.handlaggare)
    page.goto(f"{host}/arbete/arenden/?flik=nya&q=b%C3%A4nk")
    assert not page.locator("[name=since]").is_visible()
    page.goto(f"{host}/arbete/arenden/?flik=nya&q=b%C3%A4nk&since=ig%C3%A5r")
    assert page.locator("[name=since]").is_visible()
    assert page.locator("[name=since]").get_attribute("aria-invalid") == "true"
    assert titles(page) == ["Bänken vid Edsviken"]
