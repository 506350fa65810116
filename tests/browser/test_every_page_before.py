"""A case until its dialogue begins: every page of it in a real browser (visiting.py)."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.every_page import VISITS
from tests.browser.visiting import at_work, cases, walk
from tests.journeys import Journey

__all__ = ["at_work", "cases"]  # the fixtures

BEFORE = [visit for visit in VISITS if visit.situation in ("idea", "inve", "prop", "rest", "deci")]


def test_each_is_whole_and_accessible(
    cases: dict[str, Journey], at_work: Callable[[str], Page], host: str
) -> None:
    walk(BEFORE, cases, at_work, host)
