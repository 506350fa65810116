"""The residents' pages in a real browser: accessible, whole at 320 px, on paper and without JavaScript."""

import datetime
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from dialogs.models import State
from tests.browser.hands import enter
from tests.journeys import DAY, Journey
from tests.people import Town

KINDS = [
    "home",
    "list",
    "how",
    "missing",
    "coming",
    "ongoing",
    "late",
    "answered",
    "feedback",
    "refused",
    "explained",
]


@pytest.fixture
def addresses(live_server: LiveServer, town: Town) -> dict[str, str]:
    """A page of every kind, by name."""
    recently = timezone.localdate() - 30 * DAY
    cases = {
        "coming": Journey(town, recently + 25 * DAY, 100).to(State.EXECUTION),
        "ongoing": _under_way(Journey(town, recently, 200)),
        "late": Journey(town, datetime.date(2016, 3, 1), 300).to(State.FEEDBACK),
        "answered": _answered(Journey(town, datetime.date(2016, 4, 1), 400)),
        "refused": Journey(town, recently, 500).to(State.INFORMATION),
        "explained": Journey(town, recently, 600).to(State.INFORMATION),
    }
    cases["explained"].hold_information_meeting()
    pages = {name: f"/dialoger/{case.dialog.slug}/" for name, case in cases.items()}
    pages |= {"home": "/", "list": "/dialoger/", "how": "/sa-funkar-det/", "missing": "/dialoger/finns-inte/"}
    pages["feedback"] = f"{pages['answered']}aterkoppling/"
    return {name: f"{live_server.url}{path}" for name, path in pages.items()}


def _under_way(journey: Journey) -> Journey:
    journey.to(State.PROPOSAL)
    journey.write_proposal(period_from=journey.today + 3 * DAY, period_to=journey.today + 90 * DAY)
    journey.review_measurability()
    journey.submit_proposal()
    journey.decide_dialog()
    journey.plan_occasion(place="Biblioteket i Rotebro")
    journey.hold_occasion()
    journey.plan_occasion(status="cancelled", cancelled_reason="Storm.")
    return journey


def _answered(journey: Journey) -> Journey:
    journey.to(State.EXECUTION)
    journey.hold_occasion(attended=1000, attended_is_estimate=True, contributions=12)
    journey.to(State.COMPLETED)
    published = journey.dialog.published_feedback()
    journey.correct(published, by=journey.town.sekreterare, correction_reason="Fel siffra.")
    return journey


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{page.url} {rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


def test_axe_finds_nothing_in_light_and_dark_wide_and_narrow(addresses: dict[str, str], page: Page) -> None:
    assert sorted(addresses) == sorted(KINDS)
    found: list[str] = []
    for scheme, width in product(("light", "dark"), (1280, 390)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 800})
        for address in addresses.values():
            page.goto(address)
            found += violations(page)
    assert found == []


def test_nothing_sticks_out_at_320_px_or_at_200_per_cent(addresses: dict[str, str], page: Page) -> None:
    for width, size in ((320, "100%"), (1280, "200%")):
        page.set_viewport_size({"width": width, "height": 800})
        for name, address in addresses.items():
            page.goto(address)
            page.evaluate("size => document.documentElement.style.fontSize = size", size)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)


def test_one_heading_one_host_no_script_no_complaint(addresses: dict[str, str], page: Page) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for name, address in addresses.items():
        page.goto(address)
        assert page.locator("h1").count() == 1, name
        assert page.locator("script").count() == 0, name
    host = address.split("/dialoger")[0]
    assert [url for url in asked if not url.startswith(host)] == []
    # Chromium itself reports the page that is not there.
    assert [line for line in said if "404" not in line] == []
    assert page.context.cookies() == []


def test_a_resident_finds_the_answer_by_keyboard_without_javascript(
    addresses: dict[str, str], browser: Browser
) -> None:
    with browser.new_context(java_script_enabled=False, locale="sv-SE") as context:
        page = context.new_page()
        page.goto(addresses["list"])
        page.get_by_label("Ord i rubriken").fill("Malmparken")
        enter(page.get_by_role("button", name="Sök"))
        enter(page.get_by_role("link", name="Besvarade"))
        enter(page.get_by_role("link", name="Hur ska Malmparken utvecklas?"))
        enter(page.get_by_role("link", name="Läs nämndens svar").first)
        assert page.get_by_role("heading", name="Vad nämnden gör med det").is_visible()
        assert page.url == addresses["feedback"]


@pytest.mark.parametrize("kind", ["ongoing", "feedback", "how"])
def test_it_prints_in_black_on_white_within_the_paper(
    addresses: dict[str, str], page: Page, kind: str
) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 680, "height": 960})  # A4 within its margins
    page.goto(addresses[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
