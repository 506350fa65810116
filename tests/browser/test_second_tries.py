"""Expired login, double click, back button, two tabs: one effect, no lost text, and told what happened."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page

from dialogs.models import Dialog, Event, State
from tests.browser.case_by_hand import minutes
from tests.browser.hands import PASSWORD, fill, go_back, main_button, send
from tests.journeys import Journey
from tests.people import Town

Desk = Callable[..., Page]
ANSWER: dict[str, Any] = {"q1": "True", "q2": "True", "reason": "Nämnden vill veta hur det är om kvällen."}


@pytest.fixture
def case(manned: Town, live_server: Any) -> Dialog:
    dialog = Journey(manned).to(State.INVESTIGATION).dialog
    assert dialog
    return dialog


@pytest.fixture
def decision(case: Dialog, manned: Town, desk: Desk, host: str) -> Page:
    """The secretary has filled in the decision, and not yet sent it."""
    page = desk(manned.sekreterare)
    page.goto(f"{host}/arbete/arenden/{case.number}/utredningsbeslut/")
    fill(page, **ANSWER, **minutes(41))
    return page


def filed(case: Dialog) -> int:
    return Event.objects.filter(dialog=case, step="decide_investigation").count()


def test_an_expired_login_loses_nothing(decision: Page, case: Dialog, host: str) -> None:
    here = decision.url
    Session.objects.all().delete()
    send(decision)
    assert "/logga-in/" in decision.url
    assert filed(case) == 0
    fill(decision, username="sekreterare", password=PASSWORD)
    send(decision)
    assert decision.url == here
    assert decision.locator("[name=reason]").input_value() == ANSWER["reason"]
    assert "Du hade blivit utloggad" in decision.locator("main").inner_text()
    send(decision)
    assert decision.url == f"{host}/arbete/arenden/{case.number}/"
    assert filed(case) == 1


def test_a_double_click_is_one_act(decision: Page, case: Dialog, host: str) -> None:
    main_button(decision).dblclick()
    decision.wait_for_url(f"{host}/arbete/arenden/{case.number}/")
    assert "Nämnden besvarade de två frågorna" in decision.locator("main").inner_text()
    assert filed(case) == 1


def test_a_double_click_logs_one_idea(manned: Town, desk: Desk, host: str) -> None:
    page = desk(manned.handlaggare)
    page.goto(f"{host}/arbete/arenden/nytt/")
    fill(page, title="Ljus i Malmparken", text="Det är mörkt.", source="resident")
    main_button(page).dblclick()
    page.wait_for_url("**/arenden/MD-*/")
    assert Dialog.objects.count() == 1
    assert page.get_by_role("heading", name="Ljus i Malmparken").count()


def test_whoever_goes_back_sees_what_was_filed(decision: Page, case: Dialog, host: str) -> None:
    """The page is asked for anew, so there is no old form to send."""
    asked = decision.url
    send(decision)
    decision.wait_for_url(f"{host}/arbete/arenden/{case.number}/")
    go_back(decision)
    assert decision.url == asked
    assert ANSWER["reason"] in decision.locator("main").inner_text()
    assert decision.locator("[name=reason]").count() == 0
    assert filed(case) == 1


def test_a_second_tab_is_told_and_keeps_its_text(decision: Page, case: Dialog) -> None:
    other = decision.context.new_page()
    other.goto(decision.url)
    fill(other, **(ANSWER | {"q2": "False", "reason": "Skriven i en annan flik."}), **minutes(42))
    send(decision)
    send(other)
    told = other.locator("main").inner_text()
    assert "Sekreterare" in told
    assert other.locator("[name=reason]").input_value() == "Skriven i en annan flik."
    assert filed(case) == 1


def test_the_same_form_sent_again_after_all_has_no_second_effect(decision: Page, case: Dialog) -> None:
    """As when the browser asks whether to send the form once more."""
    form = decision.locator("main form.panel").evaluate(
        "form => new URLSearchParams(new FormData(form)).toString()"
    )
    address = decision.url
    send(decision)
    again = decision.request.post(
        address,
        data=form,
        headers={"Content-Type": "application/x-www-form-urlencoded", "Referer": address},
    )
    assert "Nämnden besvarade de två frågorna" in again.text()
    assert filed(case) == 1
