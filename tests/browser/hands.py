"""What hands do in a browser: log in, find a case's page from a list, fill in a form, send it."""

from typing import Any

from playwright.sync_api import Locator, Page

PASSWORD = "lugn-som-en-filbunke"


def log_in(page: Page, host: str, username: str) -> None:
    page.goto(f"{host}/arbete/")
    fill(page, username=username, password=PASSWORD)
    follow(page.get_by_role("button", name="Logga in"))
    assert page.url == f"{host}/arbete/"


def fill(page: Page, /, **typed: Any) -> None:
    """Each field by its name: text is typed, an answer chosen, a list of boxes ticked."""
    for name, value in typed.items():
        fields = page.locator(f'main [name="{name}"]')
        if fields.first.get_attribute("type") in ("radio", "checkbox"):
            for one in value if isinstance(value, list) else [value]:
                page.locator(f'main [name="{name}"][value="{one}"]').check()
        elif fields.evaluate("field => field.tagName") == "SELECT":
            fields.select_option(**value) if isinstance(value, dict) else fields.select_option(value)
        else:
            fields.fill(str(value))


def follow(link: Locator) -> None:
    """Click a link, or a button that sends a form, and wait until the next page is all there.

    (A click alone waits for its first bytes, and a test that looks at once may see half a page.)"""
    with link.page.expect_navigation():
        link.click()


def enter(link: Locator) -> None:
    """Follow it by keyboard."""
    link.focus()
    press_enter(link.page)


def press_enter(page: Page) -> None:
    """Where the focus is something that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def send(page: Page, button: str = "") -> None:
    """Press the button by its words, or the form's main one."""
    follow(page.get_by_role("button", name=button, exact=True) if button else main_button(page))


def go_back(page: Page) -> None:
    """As the browser's own button does it. (`page.go_back` asks for the history first, and is now and then
    told "Not attached to an active page" while the page left behind is put away.)"""
    with page.expect_navigation():
        page.evaluate("() => { setTimeout(() => history.back()) }")


def main_button(page: Page) -> Locator:
    return page.locator("main .form-buttons .btn-primary")


def take_up(page: Page, host: str, noun: str) -> None:
    """From my duties straight to the page where it is done."""
    page.goto(f"{host}/arbete/")
    follow(page.locator(f'.duty__title[href$="/{noun}/"]').first)
    assert page.url.endswith(f"/{noun}/"), page.url
