"""An ordinary morning: a reminder is read, the duty is done from it, and all is silent."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from committees.models import Person
from dialogs.models import Beginning, Dialog, Notice, State
from dialogs.notices import Teller
from dialogs.notices.post import message
from dialogs.reminders import sweep
from tests.browser.axe import violations
from tests.browser.hands import fill, follow, send
from tests.journeys import DAY, Journey
from tests.people import Town

Desk = Callable[..., Page]


@pytest.fixture
def reminded(town: Town, live_server: Any) -> Journey:
    """A committee has waited too long with its decision; its secretary has been told and reminded."""
    Person.objects.filter(pk=town.sekreterare.pk).update(email="sekreterare@example.org")
    journey = Journey(town)
    Beginning.objects.create(day=journey.today - 300 * DAY)
    journey.to(State.INVESTIGATION)
    sweep(journey.dialog.due_on + 5 * DAY)
    return journey


def test_a_reminder_leads_to_the_form_and_then_is_silent(reminded: Journey, desk: Desk, host: str) -> None:
    page = desk(reminded.town.sekreterare)
    page.goto(f"{host}/arbete/")
    menu = page.get_by_role("navigation", name="Huvudmeny")
    follow(menu.get_by_role("link", name="Aviseringar 2 olästa"))
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    follow(page.get_by_role("link", name="Registrera nämndens beslut om utredning").first)
    fill(page, q1="True", q2="True", reason="Ja.", decided_on="2026-01-15", paragraph="41")
    send(page)
    assert Dialog.objects.get().state == State.PROPOSAL
    page.goto(f"{host}/arbete/aviseringar/")
    assert page.get_by_text("Klart", exact=True).count() == 1
    follow(page.get_by_role("button", name="Markera alla som lästa"))
    page.locator(".menu-switch summary").click()
    assert page.get_by_role("link", name="Aviseringar", exact=True).count() >= 1
    assert page.get_by_text("0 aviseringar är olästa.").count() == 1


def test_a_letter_is_read_in_a_phone(reminded: Journey, desk: Desk) -> None:
    notice = Notice.objects.get(rule="decide_investigation")
    written = message(notice, Teller([notice], notice.due_on))
    page = desk(None, viewport={"width": 390, "height": 844}, offline=True)
    page.set_content(str(written.mail().alternatives[0][0]))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.get_by_role("heading", level=1).count() == 1
    button = page.get_by_role("link", name="Registrera nämndens beslut om utredning")
    box = button.bounding_box()
    assert box
    assert box["height"] >= 44
    assert violations(page) == []
