"""Every page in a real browser: accessible, whole at 320 px, of our own host, nothing in the console.

Here those that no case is needed for, and that no page is left out. The pages of a case are in two files of
their own, so that two workers can share them.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import get_resolver, resolve
from playwright.sync_api import Page

from tests.browser.axe import unreadable, violations
from tests.browser.every_page import FILES, VISITS
from tests.browser.visiting import at_work, cases, path_of, walk
from tests.journeys import Journey

__all__ = ["at_work", "cases"]  # the fixtures


@pytest.mark.parametrize(
    ("media", "says"), [("prefers-color-scheme: dark", "in the dark"), ("forced-colors: active", "forced")]
)
def test_colours_that_fail_are_seen(page: Page, media: str, says: str) -> None:
    grey = "p { color: #777; background: #666; forced-color-adjust: none }"
    page.set_content(f"<html lang=sv><title>t</title><style>@media ({media}) {{ {grey} }}</style><p>Ord</p>")
    assert violations(page, "color-contrast") == []
    [found] = unreadable(page)
    assert says in found


def test_each_is_whole_and_accessible(
    cases: dict[str, Journey], at_work: Callable[[str], Page], host: str
) -> None:
    walk([visit for visit in VISITS if not visit.situation], cases, at_work, host)


def test_no_page_is_left_out(cases: dict[str, Journey]) -> None:
    visited = {resolve(path_of(visit, cases).split("?")[0]).view_name for visit in VISITS}
    for space in ("staff", "public"):
        patterns: Any = get_resolver().namespace_dict[space][1]
        names = {f"{space}:{name}" for name in patterns.reverse_dict if isinstance(name, str)}
        assert names, "the namespace has pages"
        assert names - visited - FILES == set()


def test_a_resident_gets_no_cookie(cases: dict[str, Journey], desk: Callable[..., Page], host: str) -> None:
    page = desk()
    for visit in VISITS:
        if not visit.who and visit.path != "/logga-in/":
            page.goto(f"{host}{path_of(visit, cases)}")
            assert page.context.cookies() == [], visit
