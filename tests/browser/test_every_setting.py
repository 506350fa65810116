"""The residents' pages as readers set them: by keyboard alone, in forced colours, on paper, on a telephone.

At 320 px, at 200 % and in other colours they are visited with all others (visiting.py). Nothing here runs a
script of the page's own.
"""

from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.every_page import VISITS
from tests.browser.visiting import at_work, cases, path_of
from tests.journeys import Journey
from tests.people import Town

__all__ = ["at_work", "cases"]  # the fixtures

RESIDENTS = [visit for visit in VISITS if not visit.who and not visit.typed and visit.status == HTTPStatus.OK]
#: What has the focus: its place in the document, and whether a ring of two pixels or more shows it.
FOCUSED = """() => {
    const one = document.activeElement, ring = x => parseFloat(getComputedStyle(x).outlineWidth) >= 2
        && getComputedStyle(x).outlineStyle !== 'none';
    if (one === document.body) return null;
    return {place: [...document.querySelectorAll('*')].indexOf(one), html: one.outerHTML.slice(0, 120),
            seen: ring(one) || (one.parentElement !== null && ring(one.parentElement))};
}"""
#: Of what one can go to by Tab; of a group of radio buttons that is one.
STOPS = """() => new Set([...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter(x => !x.disabled && x.type !== 'hidden' && x.tabIndex >= 0)
    .filter(x => x.checkVisibility({visibilityProperty: true}))
    .map(x => x.type === 'radio' ? x.name : x)).size"""
ON_PAPER = """() => {
    const seen = x => x.checkVisibility({visibilityProperty: true});
    const menus = [...document.querySelectorAll('nav, .menu-switch, .form-buttons, .skip-link')].filter(seen);
    const silent = [...document.querySelectorAll('main a[href^=http]')].filter(seen)
        .filter(x => !getComputedStyle(x, '::after').content.includes('('));
    const pale = [...document.querySelectorAll('main p, main dd, main li, footer p')].filter(seen)
        .filter(x => getComputedStyle(x).color === 'rgb(255, 255, 255)' && !x.ariaHidden);
    return [...menus, ...silent, ...pale].map(x => x.outerHTML.slice(0, 120));
}"""
A4 = 680
HIGH = 844


def test_each_can_be_read_and_used(
    cases: dict[str, Journey], at_work: Callable[[str], Page], host: str
) -> None:
    page, wrong = at_work(""), []
    assert len(RESIDENTS) > 15
    for visit in RESIDENTS:
        path = path_of(visit, cases)
        page.goto(f"{host}{path}")
        wrong += [f"{path}: {found}" for found in (*in_forced_colours(page), *on_paper(page))]
    assert wrong == [], "\n".join(wrong)


def in_forced_colours(page: Page) -> Iterator[str]:
    """One goes by keyboard through the whole page, in its order, and always sees where one is."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(forced_colors="active")
    stops, last = page.evaluate(STOPS), -1
    for number in range(stops):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            yield f"the keyboard leaves the page after {number} of {stops}"
            break
        if not number and "skip-link" not in stop["html"]:
            yield f"the first stop is not the way past the menu: {stop['html']}"
        if not stop["seen"]:
            yield f"nobody sees the focus: {stop['html']}"
        if stop["place"] <= last:
            yield f"out of order: {stop['html']}"
        last = stop["place"]
    page.emulate_media(forced_colors="none")


def on_paper(page: Page) -> Iterator[str]:
    """Without menus, with the addresses of links, in ink, within the paper."""
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": A4, "height": 960})
    yield from (f"on paper: {found}" for found in page.evaluate(ON_PAPER))
    if (width := page.evaluate("document.documentElement.scrollWidth")) > A4:
        yield f"on paper: {width} px wide"
    page.emulate_media(media="screen", color_scheme="light")


def test_what_is_wrong_is_seen(page: Page) -> None:
    page.set_content(
        "<html lang=sv><title>t</title><style>a { outline: none !important }</style><nav>Meny</nav>"
        "<main><a href='http://example.org' tabindex=2>ett</a><a href='#' tabindex=1>två</a>"
        "<p style='color: #fff'>Vitt</p></main>"
    )
    found = "\n".join([*in_forced_colours(page), *on_paper(page)])
    for said in ("nobody sees the focus", "not the way past the menu", "out of order"):
        assert said in found
    for said in ("<nav>", "example.org", "Vitt"):
        assert f"on paper: {said}" in found or said in found.split("on paper:", 1)[1]


@pytest.mark.parametrize("who", ["", "strateg"])
def test_the_menu_folds_on_a_telephone_without_a_script(
    town: Town, desk: Callable[..., Page], host: str, who: str, settings: Any
) -> None:
    """With the demo's band above it, the header leaves most of the first screen to the page."""
    settings.DEMO = True
    narrow = {"viewport": {"width": 390, "height": HIGH}, "java_script_enabled": False}
    page = desk(getattr(town, who) if who else None, **narrow)
    page.goto(f"{host}/arbete/" if who else host)
    menu, links = page.locator(".menu-switch summary"), page.locator(".site-nav a")
    header = page.locator(".site-header").bounding_box()
    assert header
    assert header["y"] + header["height"] < HIGH / 4
    assert links.first.is_hidden()
    menu.focus()
    page.keyboard.press("Enter")
    assert [link.is_visible() for link in links.all()] == [True] * links.count()
    page.keyboard.press("Tab")
    assert links.first.evaluate("link => link === document.activeElement")
    page.set_viewport_size({"width": 1280, "height": HIGH})
    assert menu.is_hidden()
    assert links.first.is_visible()
