"""Every page in a real browser: accessible, whole at 320 px, of our own host, nothing in the console."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.urls import get_resolver, resolve
from django.utils import timezone
from playwright.sync_api import Page, Response
from playwright.sync_api import TimeoutError as TookTooLong

from tests.browser.axe import unreadable, violations
from tests.browser.every_page import FILES, VISITS, Visit
from tests.browser.hands import fill
from tests.browser.witness import Witness
from tests.journeys import DAY, Journey
from tests.people import Town
from tests.secretarys import furnish, places
from tests.situations import SITUATIONS, bring

EMPTY = """form => {
    for (const field of form.querySelectorAll('input:not([type]), input:not([type=hidden]), textarea')) {
        field.type === 'radio' || field.type === 'checkbox' ? field.checked = false : field.value = ''
    }
}"""
FORM = "main form[method=post]"


@pytest.fixture
def cases(town: Town, live_server: Any) -> dict[str, Journey]:
    """A case in each situation; one of them a long time ago, so that something is late."""
    begun = timezone.localdate() - 60 * DAY
    starts = defaultdict(lambda: begun, feed=datetime.date(2016, 3, 1))
    cases = {
        situation: bring(Journey(town, starts[situation], 20 * number), situation)
        for number, situation in enumerate(SITUATIONS)
    }
    cases["exec"].plan_occasion(place="Biblioteket i Rotebro")
    cases["exec"].make_public(cases["exec"].keep_document())
    furnish(town)
    return cases


@pytest.fixture
def at_work(town: Town, desk: Callable[..., Page]) -> Callable[[str], Page]:
    """Each person's browser, logged in once."""
    pages: dict[str, Page] = {}

    def of(who: str) -> Page:
        if who not in pages:
            pages[who] = desk(getattr(town, who) if who else None, reduced_motion="reduce")
        return pages[who]

    return of


def path_of(visit: Visit, cases: dict[str, Journey]) -> str:
    if not visit.situation:
        return visit.path.format(**places())
    dialog = cases[visit.situation].dialog
    assert dialog
    if visit.path.startswith("residents:"):
        return f"/dialoger/{dialog.slug}/{visit.path.removeprefix('residents:')}"
    planned = dialog.occasions.filter(status="planned").first()
    document = dialog.documents.last()
    here = visit.path.format(planned=planned and planned.pk, document=document and document.uuid, **places())
    return f"/arbete/arenden/{dialog.number}/{here}"


def go(page: Page, address: str, visit: Visit) -> Response:
    page.set_viewport_size({"width": 1280, "height": 900})
    response = page.goto(address)
    if visit.typed is None:
        assert response
        return response
    form = page.locator(FORM).last if "/logga-in/" in address else page.locator(f"{FORM}.panel").last
    if not visit.typed:
        form.evaluate(EMPTY)
    fill(page, **visit.typed)
    for name, value in visit.doctored.items():
        form.locator(f"[name={name}]").evaluate("(field, value) => field.value = value", value)
    with page.expect_navigation() as answered:
        form.evaluate("form => form.submit()")
    assert answered.value
    return answered.value


def wrong_with(page: Page, visit: Visit) -> Iterator[str]:
    if page.locator("h1").count() != 1:
        yield "not one heading"
    if visit.typed is not None and visit.status == 200:
        focused = page.evaluate("document.activeElement.className")
        if "error-summary" not in focused:
            yield f"the errors have no focus: {focused or page.title()}"
    yield from violations(page)
    yield from unreadable(page)
    yield from too_wide(page, 640, "at 200 % zoom")
    page.set_viewport_size({"width": 320, "height": 800})
    yield from (f"at 320 px {found}" for found in violations(page))
    yield from too_wide(page, 320, "at 320 px")


def too_wide(page: Page, room: int, how: str) -> Iterator[str]:
    page.set_viewport_size({"width": room, "height": 800})
    if (width := page.evaluate("document.documentElement.scrollWidth")) > room:
        yield f"{how}: {width} px wide where there are {room}"


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
    wrong: list[str] = []
    witnesses: dict[str, Witness] = {}
    for visit in VISITS:
        page, path = at_work(visit.who), path_of(visit, cases)
        if visit.who not in witnesses:
            witnesses[visit.who] = Witness(page.context, host)
        try:
            response = go(page, f"{host}{path}", visit)
        except TookTooLong as late:
            wrong.append(f"{visit}: {late}")
            continue
        if response.status != visit.status:
            wrong.append(f"{visit}: {response.status}")
        wrong += [f"{visit.who} {path}: {found}" for found in wrong_with(page, visit)]
    assert wrong == []
    for witness in witnesses.values():
        witness.is_content()


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
