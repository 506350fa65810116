"""The look in a real browser: accessible in light and dark, whole at 320 px, all from our own host."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.urls("tests.browser.gallery_urls")


@pytest.fixture
def gallery(page: Page, live_server) -> Page:
    page.goto(f"{live_server.url}/komponenter/")
    return page


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(gallery, scheme, width):
    gallery.emulate_media(color_scheme=scheme)
    gallery.set_viewport_size({"width": width, "height": 800})
    assert violations(gallery) == []


def test_axe_would_find_something(gallery):
    gallery.locator("h1").evaluate("heading => heading.insertAdjacentHTML('afterend', '<img src=x><input>')")
    assert len(violations(gallery)) >= 2


@pytest.mark.parametrize("width", [320, 390, 640, 1280])
def test_nothing_sticks_out_sideways(gallery, width):
    gallery.set_viewport_size({"width": width, "height": 800})
    assert gallery.evaluate("document.documentElement.scrollWidth") <= width


def test_text_twice_as_large_still_fits(gallery):
    gallery.set_viewport_size({"width": 1280, "height": 800})
    gallery.evaluate("document.documentElement.style.fontSize = '200%'")
    assert gallery.evaluate("document.documentElement.scrollWidth") <= 1280


def test_everything_comes_from_our_own_host_and_the_policy_stops_nothing(page, live_server):
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{live_server.url}/komponenter/")
    assert any("source-sans-3" in url for url in asked)
    assert [url for url in asked if not url.startswith(live_server.url)] == []
    assert said == []


def test_what_one_can_press_is_big_enough(gallery):
    small = gallery.locator(".btn, .form-control, .form-select, .site-nav a, .tabs a").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML)"
    )
    assert small == []


def test_the_keyboard_always_shows_where_it_is(gallery):
    for _ in range(40):
        gallery.keyboard.press("Tab")
        ring = gallery.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert ring >= 3, gallery.evaluate("document.activeElement.outerHTML")


def test_the_stair_is_a_list_down_the_page_where_it_is_narrow(browser: Browser, live_server):
    tops = "all => all.map(one => one.getBoundingClientRect().left)"
    wide, narrow = (browser.new_page(viewport={"width": width, "height": 800}) for width in (1280, 390))
    for page in (wide, narrow):
        page.goto(f"{live_server.url}/komponenter/")
    steps = ".ladder--stair >> nth=0 >> li"
    assert len(set(wide.locator(steps).evaluate_all(tops))) == 6
    assert len(set(narrow.locator(steps).evaluate_all(tops))) == 1
    wide.close()
    narrow.close()
