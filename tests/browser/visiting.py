"""How a page is visited: opened or sent, looked at wide and narrow, in the dark, and by its own witness."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, Response, expect
from playwright.sync_api import TimeoutError as TookTooLong

from dialogs.models import AccessibilityReport, MethodExperience, SavedView
from tests import hearing
from tests.barriers import reported
from tests.browser.axe import unreadable, violations
from tests.browser.every_page import Visit
from tests.browser.hands import fill
from tests.browser.witness import Witness
from tests.guides import tell
from tests.incoming import in_addresses
from tests.journeys import DAY, Journey
from tests.participants import in_addresses as somebody
from tests.participants import signed_up
from tests.people import Town
from tests.secretarys import furnish, places
from tests.situations import SITUATIONS, bring
from tests.subscribers import follow, links
from tests.triage.ideas import fill_the_queue, in_the_queue

EMPTY = """form => {
    for (const field of form.querySelectorAll('input:not([type]), input:not([type=hidden]), textarea')) {
        field.type === 'radio' || field.type === 'checkbox' ? field.checked = false : field.value = ''
    }
}"""
FORM = "main form[method=post]"


def path_of(visit: Visit, cases: dict[str, Journey]) -> str:
    if not visit.situation:
        single = {"saved": SavedView, "experience": MethodExperience, "report": AccessibilityReport}
        one = {name: row.objects.get().pk for name, row in single.items()}
        return visit.path.format(
            **places(),
            **in_the_queue(),
            **in_addresses(),
            **links(),
            **somebody(),
            **one,
            question=hearing.token(),
        )
    dialog = cases[visit.situation].dialog
    assert dialog
    if visit.path.startswith("residents:"):
        return f"/dialoger/{dialog.slug}/{visit.path.removeprefix('residents:')}"
    planned = dialog.occasions.filter(status="planned").first()
    document = dialog.documents.last()
    here = visit.path.format(
        planned=planned and planned.pk, document=document and document.uuid, **places(), **somebody()
    )
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
        try:
            expect(page.locator(".error-summary")).to_be_focused()  # once the browser has drawn the page
        except AssertionError as without:
            yield f"the errors have no focus: {without}"
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


def walk(
    visits: Iterable[Visit], cases: dict[str, Journey], at_work: Callable[[str], Page], host: str
) -> None:
    """Look at each page; tell of all that is wrong at once."""
    wrong: list[str] = []
    witnesses: dict[str, Witness] = {}
    for visit in visits:
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
    assert wrong == [], "\n".join(wrong)
    for witness in witnesses.values():
        witness.is_content()


@pytest.fixture
def cases(town: Town, live_server: Any) -> dict[str, Journey]:
    return everything(town)


def everything(town: Town) -> dict[str, Journey]:
    """A case in each situation; one of them a long time ago, so that something is late."""
    begun = timezone.localdate() - 60 * DAY
    starts = defaultdict(lambda: begun, feed=datetime.date(2016, 3, 1))
    cases = {
        situation: bring(Journey(town, starts[situation], 20 * number), situation)
        for number, situation in enumerate(SITUATIONS)
    }
    cases["exec"].plan_occasion(place="Biblioteket i Rotebro")
    cases["exec"].make_public(cases["exec"].keep_document())
    cases["done"].record_effect()
    furnish(town)
    tell(town)
    hearing.answered(cases["done"].dialog, *["yes"] * 4, "no", comment="Tack!")
    hearing.asked(cases["done"].dialog)
    reported(email="bo@example.org")
    follow()
    signed_up(cases["exec"].dialog)
    fill_the_queue(cases["exec"])
    SavedView.objects.keep(town.handlaggare, "Nya idéer", "flik=nya")
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
