"""A line of the checklist that saves itself: only that line, and never in place of what was typed."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from checklists.models import Item, Phase
from dialogs.models import Dialog, State
from tests.journeys import Journey

from .pages import Desk, address, text

At = Callable[..., Desk]


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.PROPOSAL).dialog


@pytest.fixture
def item(case: Dialog) -> Item:
    items = Item.objects.filter(checklist=case.checklist_id, template_item__settled_by="")
    return items.of(Phase.BEFORE).first()


def save(at: Desk, case: Dialog, item: Item, **typed: Any) -> HttpResponse:
    line = {"text": "Ett försök.", "version": item.version} | typed
    data = {"phase": "before"} | {f"point-{item.pk}-{name}": value for name, value in line.items()}
    return at.client.post(address(case, "checklista"), data, headers={"HX-Request": "true"})


def test_it_is_saved_and_told_with_the_time(case: Dialog, item: Item, journey: Journey, desk: At) -> None:
    response = save(desk(journey.town.handlaggare), case, item)
    assert response.status_code == 200
    page = response.content.decode()
    assert "Sparat" in page
    assert "<textarea" not in page
    assert f'name="point-{item.pk}-version" value="{item.version + 1}"' in page
    assert Item.objects.get(pk=item.pk).answer == "Ett försök."


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        ({"text": "", "does_not_apply": "on"}, 422, "Skriv varför punkten inte är tillämplig."),
        ({"text": "nul\x00"}, 422, "Inte sparat."),
        ({"version": "sju"}, 422, "Inte sparat."),
        ({"version": "99"}, 409, "Någon annan har skrivit"),
    ],
)
def test_what_is_not_saved_says_why(
    case: Dialog, item: Item, journey: Journey, desk: At, typed: dict[str, Any], status: int, told: str
) -> None:
    response = save(desk(journey.town.handlaggare), case, item, **typed)
    assert (response.status_code, told in text(response)) == (status, True)
    assert Item.objects.get(pk=item.pk).answer == ""


def test_a_phase_that_has_passed_is_told(case: Dialog, item: Item, journey: Journey, desk: At) -> None:
    journey.to(State.DECISION)
    response = save(desk(journey.town.handlaggare), case, item)
    assert response.status_code == 409
    assert "Handläggare" in text(response)


def test_others_are_refused(case: Dialog, item: Item, journey: Journey, desk: At) -> None:
    assert save(desk(journey.town.sekreterare), case, item).status_code == 403
    assert save(desk(journey.town.utan_uppdrag), case, item).status_code == 404


def test_a_line_of_another_case_is_not_found(case: Dialog, journey: Journey, desk: At) -> None:
    other = Journey(journey.town, paragraph=500).to(State.PROPOSAL).dialog
    foreign = Item.objects.filter(checklist=other.checklist_id, template_item__settled_by="").first()
    assert save(desk(journey.town.handlaggare), case, foreign).status_code == 409
    assert Item.objects.get(pk=foreign.pk).answer == ""
