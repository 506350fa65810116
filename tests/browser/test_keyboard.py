"""Each role's main job without a mouse: the focus is always seen, and goes where one is about to write."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dialogs.models import Dialog, State
from tests.browser.case_by_hand import TODAY
from tests.browser.hands import press_enter
from tests.journeys import Journey
from tests.people import Town
from tests.situations import bring

Desk = Callable[..., Page]
#: A ring around what has the focus, or around the row that it stands in; and it is in sight. The parts of a
#: date field, which Tab visits one by one, have rings of the browser's own, which no script can measure.
SEEN = """() => {
    const one = document.activeElement, ring = x => parseFloat(getComputedStyle(x).outlineWidth) >= 2
        && getComputedStyle(x).outlineStyle !== 'none', box = one.getBoundingClientRect();
    return (ring(one) || one.type === 'date' || (one.parentElement && ring(one.parentElement)))
        && box.bottom > 0 && box.top < innerHeight;
}"""


@pytest.fixture
def case(town: Town, live_server: Any) -> Journey:
    return Journey(town)


def comes_in_sight(page: Page) -> bool:
    """Within a second: the browser scrolls when it draws the next time."""
    for _ in range(20):
        if page.evaluate(SEEN):
            return True
        page.wait_for_timeout(50)
    return False


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there. At every stop it can be seen."""
    for _ in range(120):
        page.keyboard.press("Tab")
        assert comes_in_sight(page), page.evaluate("document.activeElement.outerHTML")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never comes to {selector}")


def write(page: Page, name: str, text: str) -> None:
    tab_to(page, f"[name={name}]")
    page.keyboard.type(text)


def choose(page: Page, name: str) -> None:
    """The first answer."""
    tab_to(page, f"[name={name}]")
    page.keyboard.press("Space")


def press(page: Page, selector: str) -> None:
    tab_to(page, selector)
    press_enter(page)


def write_date(page: Page, name: str) -> None:
    """In the order of the browser's own language, which is not the page's."""
    write(page, name, TODAY().strftime("%m%d%Y"))
    expect(page.locator(f"[name={name}]")).to_have_value(str(TODAY()))


MAIN_BUTTON = "main .form-buttons .btn-primary"


def test_log_an_idea_after_a_mistake(town: Town, desk: Desk, host: str) -> None:
    page = desk(town.handlaggare)
    page.goto(f"{host}/arbete/")
    tab_to(page, ".skip-link")
    page.keyboard.press("Enter")
    expect(page.locator("#innehall")).to_be_focused()
    page.goto(f"{host}/arbete/")
    press(page, '.site-nav a[href$="/nytt/"]')
    write(page, "title", "Ljus i Malmparken")
    choose(page, "source")
    press(page, MAIN_BUTTON)
    expect(page.locator(".error-summary")).to_be_focused()
    tab_to(page, ".error-summary a[href='#id_text']")
    page.keyboard.press("Enter")
    expect(page.locator("[name=text]")).to_be_focused()
    page.keyboard.type("Det är mörkt.")
    press(page, MAIN_BUTTON)
    assert Dialog.objects.get().title == "Ljus i Malmparken"


def test_record_a_decision_from_the_duties(case: Journey, desk: Desk, host: str) -> None:
    case.to(State.INVESTIGATION)
    page = desk(case.town.sekreterare)
    page.goto(f"{host}/arbete/")
    press(page, '.duty__title[href$="/utredningsbeslut/"]')
    choose(page, "q1")
    choose(page, "q2")
    write(page, "reason", "Nämnden vill veta mer.")
    write_date(page, "decided_on")
    write(page, "paragraph", "41")
    press(page, MAIN_BUTTON)
    assert Dialog.objects.get().state == State.PROPOSAL


def test_review_the_measurability(case: Journey, desk: Desk, host: str) -> None:
    case.to(State.PROPOSAL).write_proposal()
    page = desk(case.town.strateg)
    page.goto(f"{host}/arbete/")
    press(page, '.duty__title[href$="/matbarhet/"]')
    choose(page, "approved")
    press(page, MAIN_BUTTON)
    assert Dialog.objects.get().measurabilityreviews.count() == 1


def test_publish_the_answer(case: Journey, desk: Desk, host: str) -> None:
    bring(case, "comp")
    page = desk(case.town.sekreterare)
    page.goto(f"{host}/arbete/")
    press(page, '.duty__title[href$="/aterkoppling/"]')
    press(page, MAIN_BUTTON)
    assert Dialog.objects.get().published_feedback() is not None
