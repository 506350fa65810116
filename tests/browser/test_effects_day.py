"""The strategist's day with effects: from the overview to a late follow-up, to what residents read."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from playwright.sync_api import Page

from dialogs.models import State
from tests.browser.axe import violations
from tests.browser.hands import fill, follow, send
from tests.journeys import DAY, Journey
from tests.people import Town

Desk = Callable[..., Page]


def test_the_strategist_follows_up_and_residents_read_it(
    town: Town, live_server: Any, desk: Desk, host: str
) -> None:
    begun = timezone.localdate() - 300 * DAY
    late, other = Journey(town, begun).to(State.COMPLETED), Journey(town, begun, 50).to(State.COMPLETED)
    other.wait(150).record_effect(influence="not", decision="")
    page = desk(town.strateg)
    page.goto(f"{host}/arbete/oversikt/")
    follow(page.get_by_role("link", name="Vad varje dialog ledde till"))
    first = page.locator("table.effects tbody tr").first
    assert late.dialog.number in first.inner_text()
    assert "sen" in first.inner_text()
    assert violations(page) == []
    follow(first.get_by_role("link", name="Följ upp"))
    what = {"influence": "partly", "what_came_of_it": "Halva parken är klar."}
    fill(page, decision="Nämnden § 7", evidence="https://www.sollentuna.se/parken", **what)
    send(page)
    page.goto(f"{host}/arbete/effekter/?paverkan=partly")
    [row] = page.locator("table.effects tbody tr").all()
    assert "Halva parken är klar." in row.inner_text()
    page.goto(f"{host}/dialoger/{late.dialog.slug}/")
    told = page.locator("section.effects")
    assert "Dialogen påverkade beslutet delvis" in told.inner_text()
    link = told.get_by_role("link")
    assert (link.get_attribute("href"), link.get_attribute("rel")) == (
        "https://www.sollentuna.se/parken", "nofollow",
    )  # fmt: skip
    assert violations(page) == []
