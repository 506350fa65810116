"""The official's ordinary day, with and without JavaScript: news, a note, a checklist that saves itself."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import Page, expect

from checklists.models import Item, Phase
from dialogs.models import Note, ReadMark, State
from tests.browser.hands import fill, follow, send
from tests.browser.witness import Witness
from tests.journeys import DAY, Journey
from tests.people import Town

Desk = Callable[..., Page]


@pytest.fixture
def case(town: Town, live_server: Any) -> Journey:
    """The committee has said YES to both questions, a few days ago."""
    return Journey(town, timezone.localdate() - 4 * DAY).to(State.PROPOSAL)


@pytest.fixture
def points(case: Journey) -> list[Item]:
    """The two first points that are answered on the checklist itself."""
    items = Item.objects.filter(checklist=case.dialog.checklist_id).of(Phase.BEFORE)
    return list(items.filter(template_item__settled_by="").order_by("template_item__position")[:2])


def stored(item: Item) -> str:
    return Item.objects.get(pk=item.pk).answer


def checklist(page: Page, host: str, case: Journey) -> None:
    page.goto(f"{host}/arbete/arenden/{case.dialog.number}/checklista/")


def field(page: Page, item: Item) -> Any:
    return page.locator(f"[name=point-{item.pk}-text]")


def status(page: Page, item: Item) -> Any:
    return page.locator(f"#status-{item.pk}")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_day(case: Journey, points: list[Item], desk: Desk, host: str, scripts: bool) -> None:
    page = desk(case.town.handlaggare, java_script_enabled=scripts)
    page.goto(f"{host}/arbete/")
    assert "Nämnden besvarade de två frågorna" in page.locator("aside").inner_text()
    send(page, "Markera som läst")
    assert ReadMark.objects.filter(person=case.town.handlaggare).exists()
    assert "Nämnden besvarade" not in page.locator("aside").inner_text()
    follow(page.get_by_role("link", name="Skriv förslaget").first)
    follow(page.get_by_role("link", name=case.dialog.number).first)
    follow(page.get_by_role("link", name="Skriv en anteckning"))
    fill(page, text="Ringde rektorn, som är med i maj.")
    send(page)
    assert Note.objects.get().author == case.town.handlaggare
    checklist(page, host, case)
    field(page, points[0]).fill("Ett försök 2005.")
    if scripts:
        field(page, points[1]).focus()
        expect(status(page, points[0])).to_contain_text("Sparat")
    else:
        send(page, "Spara svaren")
    assert stored(points[0]) == "Ett försök 2005."


def test_each_line_is_saved_as_it_is_left(case: Journey, points: list[Item], desk: Desk, host: str) -> None:
    page = desk(case.town.handlaggare)
    witness = Witness(page.context, host)
    checklist(page, host, case)
    first, second = points
    done = page.locator("#framsteg-before .progress-line__count")
    before = done.inner_text()
    field(page, first).fill("Ett försök 2005.")
    field(page, second).focus()
    expect(status(page, first)).to_contain_text("Sparat")
    expect(done).not_to_have_text(before)
    field(page, first).fill("Två försök.")  # its version is fresh
    field(page, second).focus()
    expect(page.locator(f"[name=point-{first.pk}-version]")).to_have_value("2")
    assert stored(first) == "Två försök."
    witness.is_content()


def test_a_bad_line_and_a_stale_one_say_so_and_hinder_no_other(
    case: Journey, points: list[Item], desk: Desk, host: str
) -> None:
    page = desk(case.town.handlaggare)
    checklist(page, host, case)
    first, second = points
    page.locator(f"[name=point-{first.pk}-does_not_apply]").check()
    expect(status(page, first)).to_contain_text("Skriv varför punkten inte är tillämplig.")
    expect(field(page, first)).to_have_attribute("aria-invalid", "true")
    Item.objects.get(pk=second.pk).settle("Kollegans text.")
    field(page, second).fill("Min text.")
    page.get_by_role("heading", level=1).click()
    expect(status(page, second)).to_contain_text("Kollegans text.")
    expect(field(page, second)).to_have_value("Min text.")
    assert stored(second) == "Kollegans text."
    field(page, second).fill("Min text, trots allt.")
    page.get_by_role("heading", level=1).click()
    expect(status(page, second)).to_contain_text("Sparat")
    assert stored(second) == "Min text, trots allt."


def test_whoever_is_logged_out_is_told_and_loses_nothing(
    case: Journey, points: list[Item], desk: Desk, host: str
) -> None:
    page = desk(case.town.handlaggare)
    checklist(page, host, case)
    Session.objects.all().delete()
    field(page, points[0]).fill("Ett försök 2005.")
    field(page, points[1]).focus()
    expect(status(page, points[0])).to_contain_text("Inte sparat")
    expect(field(page, points[0])).to_have_value("Ett försök 2005.")
    assert stored(points[0]) == ""


def test_a_lost_connection_is_told(case: Journey, points: list[Item], desk: Desk, host: str) -> None:
    page = desk(case.town.handlaggare)
    checklist(page, host, case)
    page.context.set_offline(True)
    field(page, points[0]).fill("Ett försök 2005.")
    field(page, points[1]).focus()
    expect(status(page, points[0])).to_contain_text("Inte sparat")
