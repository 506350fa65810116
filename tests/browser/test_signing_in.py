"""Somebody new on a Monday logs in, sets up the second step and comes back. Every page there is whole."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.hands import PASSWORD, fill, follow, send
from tests.people import Town
from tests.signing_in.conftest import code_now

Desk = Callable[..., Page]
WITHOUT_LOGIN = ["nytt-losenord/", "nytt-losenord/skickat/", "nytt-losenord/klart/", "nytt-losenord/1-x-y/"]
LOGGED_IN = ["losenord/", "tva-steg/koder/nya/"]


@pytest.fixture(autouse=True)
def _every_way_is_open(settings: Any) -> None:
    settings.PASSWORD_RESET, settings.REQUIRE_MFA = True, True
    settings.OIDC_SERVER_URL = "http://127.0.0.1:9"


def is_whole(page: Page) -> None:
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == [], (page.url, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
    assert page.locator("h1").count() == 1


def enter(page: Page, host: str) -> None:
    page.goto(f"{host}/logga-in/?next=/arbete/arenden/")
    fill(page, username="handlaggare", password=PASSWORD)
    send(page, "Logga in")


def test_a_new_colleague_without_javascript(manned: Town, desk: Desk, host: str) -> None:
    page = desk(java_script_enabled=False)
    enter(page, host)
    assert page.url == f"{host}/konto/tva-steg/borja/"
    key = "".join(page.locator(".login__key span").all_inner_texts())
    fill(page, code=code_now(key))
    send(page, "Slå på")
    codes = page.locator(".login__codes code").all_inner_texts()
    follow(page.get_by_role("link", name="Jag har sparat dem, fortsätt"))
    assert page.url == f"{host}/arbete/arenden/"

    later = desk(java_script_enabled=False)
    enter(later, host)
    assert later.url == f"{host}/logga-in/kod/"
    fill(later, code=codes[0])
    send(later, "Logga in")
    assert later.url == f"{host}/arbete/arenden/"


def test_every_page_on_the_way_is_whole(manned: Town, desk: Desk, host: str) -> None:
    page = desk()
    for path in WITHOUT_LOGIN:
        page.goto(f"{host}/logga-in/{path}")
        is_whole(page)
    enter(page, host)
    fill(page, code="000000")
    send(page, "Slå på")
    is_whole(page)
    fill(page, code=code_now("".join(page.locator(".login__key span").all_inner_texts())))
    send(page, "Slå på")
    is_whole(page)
    code = page.locator(".login__codes code").first.inner_text()
    for path in ["", *LOGGED_IN, "tva-steg/sluta/"]:
        page.goto(f"{host}/konto/{path}")
        is_whole(page)
    for path in ("igen/", "igen/kod/"):
        page.goto(f"{host}/logga-in/{path}?next=/konto/")
        is_whole(page)
    page.goto(f"{host}/konto/")
    page.locator(".menu-switch summary").click()  # there is no room for it beside the name
    follow(page.get_by_role("button", name="Logga ut"))
    page.goto(f"{host}/logga-in/")
    is_whole(page)
    enter(page, host)
    is_whole(page)
    fill(page, code=code)
    send(page, "Logga in")
    assert page.url == f"{host}/arbete/arenden/"
