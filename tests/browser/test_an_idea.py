"""A resident sends an idea by keyboard alone, without JavaScript, and reads what becomes of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from dialogs.models import Contact, IncomingIdea, InformationText
from dialogs.triage import refer
from tests.browser.axe import violations
from tests.browser.hands import enter, follow, press_enter
from tests.people import Town


@pytest.fixture
def by_keyboard(browser: Browser, live_server: Any, settings: Any) -> Iterator[Page]:
    settings.IDEA_SHORTEST_SECONDS = 0
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    yield page
    assert context.cookies() == []
    context.close()


def tab_to(page: Page, name: str) -> None:
    """With the Tab key, as often as it takes: nothing that one needs is out of reach."""
    wanted = page.get_by_label(name, exact=False).or_(page.get_by_role("button", name=name)).first
    for _press in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("field => field === document.activeElement"):
            return
    raise AssertionError(f"cannot be reached: {name}")


def write(page: Page, name: str, text: str) -> None:
    tab_to(page, name)
    page.keyboard.type(text)


def test_it_is_sent_looked_over_and_followed(town: Town, by_keyboard: Page) -> None:
    page = by_keyboard
    page.goto("/")
    enter(page.get_by_role("main").get_by_role("link", name="Skicka en idé"))
    write(page, "Vad handlar din idé om?", "Tryggare skolväg")
    write(page, "Vad vill du säga?", "Barnen går på en väg utan trottoar.")
    tab_to(page, "Gå vidare och kontrollera")
    press_enter(page)
    expect(page.get_by_role("heading", name="Kontrollera och skicka")).to_be_visible()
    tab_to(page, "Ändra något")
    press_enter(page)
    write(page, "Din e-postadress", "kim@example.org")
    press_enter(page)
    expect(page.get_by_text("kim@example.org")).to_be_visible()
    tab_to(page, "Skicka idén")
    press_enter(page)
    expect(page.get_by_role("heading", name="Tack, vi har fått din idé")).to_be_visible()
    idea = IncomingIdea.objects.get()
    assert (idea.title, idea.contact.email) == ("Tryggare skolväg", "kim@example.org")
    mine = page.url
    refer(idea, by=town.handlaggare, kind="fault_report", referred_to="Gatukontoret", answer="Vi bygger en.")
    page.goto(mine)
    expect(page.get_by_text("Vi bygger en.")).to_be_visible()
    assert not page.get_by_text("kim@example.org").count()


def test_the_page_to_look_it_over_is_readable_for_all(
    town: Town, browser: Browser, live_server: Any, settings: Any
) -> None:
    settings.IDEA_SHORTEST_SECONDS = 0
    assert InformationText.objects.exists()
    page = browser.new_page(base_url=live_server.url)
    page.goto("/ideer/ny/")
    page.get_by_label("Vad handlar din idé om?").fill("Tryggare skolväg " + "å" * 150)
    page.get_by_label("Vad vill du säga?").fill("Barnen går på en väg utan trottoar. " + "x" * 300)
    follow(page.get_by_role("button", name="Gå vidare"))
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert list(violations(page)) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    follow(page.get_by_role("button", name="Skicka idén"))
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert list(violations(page)) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not Contact.objects.exists()
    page.close()
