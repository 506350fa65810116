"""The secretary's ordinary day: a meeting planned, recorded § by §, its minutes pasted, its dates kept."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from committees.models import Meeting
from dialogs.models import Dialog, State
from tests.browser.hands import fill, follow, send
from tests.journeys import DAY, Journey
from tests.people import Town

Desk = Callable[..., Page]
YES: dict[str, Any] = {"q1": "True", "q2": "True", "reason": "Nämnden vill veta mer."}


@pytest.fixture
def three(town: Town, live_server: Any) -> list[Dialog]:
    """Two matters at the first gate, one at the second, before a meeting that was held yesterday."""
    begun = timezone.localdate() - 30 * DAY
    states = (State.INVESTIGATION, State.INVESTIGATION, State.DECISION)
    titles = ("Ljus i Malmparken", "Bryggan vid Edsviken", "Torget i Rotebro")
    found = []
    for number, (state, title) in enumerate(zip(states, titles, strict=True)):
        journey = Journey(town, begun + number * DAY, paragraph=100 * number)
        journey.register(title=title)
        found.append(journey.to(state).dialog)
    Meeting.objects.create(committee=town.committee, date=timezone.localdate() - DAY)
    return [dialog for dialog in found if dialog]


def sent_forms(page: Page) -> list[str]:
    """Every form that is sent from now on."""
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    return sent


def read(page: Page) -> str:
    return page.locator("main").inner_text()


@pytest.mark.parametrize("javascript", [True, False])
def test_three_decisions_are_three_forms(
    three: list[Dialog], town: Town, desk: Desk, host: str, javascript: bool
) -> None:
    page = desk(town.sekreterare, java_script_enabled=javascript)
    sent = sent_forms(page)
    page.goto(f"{host}/arbete/")
    follow(page.get_by_role("link", name="Sammanträden", exact=True))
    follow(page.locator("td[data-label='Senaste sammanträde'] a").first)
    follow(page.get_by_role("link", name="Protokollför i följd"))
    assert "Ärende 1 av 3" in read(page)
    fill(page, paragraph="31", **YES)
    send(page)
    assert "Ärende 2 av 3" in read(page)
    assert page.locator("[name=paragraph]").input_value() == "32"
    fill(page, **YES)
    send(page)
    assert "Ärende 3 av 3" in read(page)
    fill(page, outcome="yes", feedback_date=str(timezone.localdate() + 120 * DAY))
    send(page)
    assert len(sent) == 3
    assert "Inget väntar på det här sammanträdet" in read(page)
    follow(page.get_by_role("link", name="Text till protokollet"))
    text = page.get_by_role("textbox").input_value()
    assert [f"§ {number}" in text for number in (31, 32, 33)] == [True] * 3
    assert Dialog.objects.get(pk=three[2].pk).state == State.EXECUTION


def test_tabling_is_as_easy_and_loses_nothing(three: list[Dialog], town: Town, desk: Desk, host: str) -> None:
    page = desk(town.sekreterare)
    held = timezone.localdate() - DAY
    page.goto(f"{host}/arbete/sammantraden/sbn/{held}/")
    follow(page.get_by_role("link", name="Protokollför i följd"))
    fill(page, paragraph="31", reason="Underlaget behöver tid.")
    send(page, "Ärendet bordlades i stället")
    assert page.locator("[name=reason]").input_value() == "Underlaget behöver tid."
    assert page.locator("[name=paragraph]").input_value() == "31"
    fill(page, next_meeting_on=str(held + 30 * DAY))
    send(page)
    assert "Ärende 2 av 3" in read(page)
    follow(page.get_by_role("link", name="Nästa ärende"))
    assert "Ärende 3 av 3" in read(page)
    follow(page.get_by_role("link", name="Föregående ärende"))
    assert "Ärende 2 av 3" in read(page)


def test_from_the_duties_a_decision_is_one_page(
    three: list[Dialog], town: Town, desk: Desk, host: str
) -> None:
    page = desk(town.sekreterare)
    page.goto(f"{host}/arbete/")
    opened: list[str] = []
    page.on("framenavigated", lambda frame: opened.append(frame.url))
    follow(page.locator('.duty__title[href$="/utredningsbeslut/"]').first)
    fill(page, decided_on=str(timezone.localdate()), paragraph="31", **YES)
    send(page)
    assert [url.rstrip("/").rsplit("/", 1)[1] for url in opened[:1]] == ["utredningsbeslut"]
    assert len(opened) == 2  # the form, and the case that it led to
    assert Dialog.objects.filter(state=State.PROPOSAL).count() == 1


def test_a_meeting_is_planned_an_area_proposed_and_a_calendar_made(
    three: list[Dialog], town: Town, desk: Desk, host: str
) -> None:
    page = desk(town.sekreterare)
    page.goto(f"{host}/arbete/sammantraden/sbn/")
    follow(page.get_by_role("link", name="Planera ett sammanträde"))
    fill(page, date=str(timezone.localdate() + 30 * DAY))
    send(page)
    follow(page.locator("#coming ~ ul a").first)
    assert page.locator("tbody tr").count() == 3
    assert page.get_by_role("link", name="Protokollför i följd").count() == 0
    follow(page.get_by_role("link", name="Områden", exact=True))
    follow(page.get_by_role("link", name="Föreslå för Stadsbyggnadsnämnden"))
    fill(page, title="Stränderna vid Väsjön", description="Inför skötselplanen.")
    send(page)
    follow(page.locator("main td a[href*=omrade]"))
    assert page.locator("[name=title]").input_value() == "Stränderna vid Väsjön"
    page.goto(f"{host}/arbete/kalender/")
    follow(page.get_by_role("link", name="Skapa en länk"))
    send(page, "Skapa en länk")
    assert page.get_by_role("textbox").input_value().endswith(".ics")
    page.reload()
    assert page.get_by_role("textbox").count() == 0
