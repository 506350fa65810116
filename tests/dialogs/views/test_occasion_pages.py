"""Occasions are added and changed while the dialogue is carried out; their numbers stay honest."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dialogs.models import Dialog, Method, State
from tests.journeys import Journey

from .occasion_form import add, change, fields_of, held, walk
from .pages import Desk, address, text

At = Callable[..., Desk]


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.EXECUTION).dialog


@pytest.fixture
def office(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.handlaggare)


def test_the_empty_list_says_what_will_come(case: Dialog, office: Desk) -> None:
    assert "Inga tillfällen än" in text(office.get(case, "tillfallen"))


def test_a_planned_occasion_is_added_and_then_held(case: Dialog, office: Desk) -> None:
    assert add(office, case, walk()).status_code == 302
    occasion = case.occasions.get()
    typed = {"status": "held", "attended": "571", "attended_is_estimate": "False", "contributions": "571"}
    assert change(office, occasion, **typed).status_code == 302
    assert case.occasions.get().attended == 571
    assert "571" in text(office.get(case, "tillfallen"))


def test_nobody_came_is_a_result(case: Dialog, office: Desk) -> None:
    assert add(office, case, held()).status_code == 302
    assert case.occasions.get().attended == 0


def test_the_same_form_twice_adds_one(case: Dialog, office: Desk) -> None:
    new = fields_of(office.get(case, "tillfallen/nytt")) | walk()
    statuses = [office.client.post(address(case, "tillfallen/nytt"), new).status_code for _ in range(2)]
    assert statuses == [302, 302]
    assert case.occasions.count() == 1


def test_exact_and_estimated_numbers_are_summed_apart(case: Dialog, office: Desk) -> None:
    add(office, case, held(attended="40"))
    add(office, case, held(attended="12"))
    add(office, case, held(attended="1000", attended_is_estimate="True"))
    figures = office.get(case, "tillfallen").context["figures"]
    assert (figures["attended_exact"], figures["attended_estimated"]) == (52, 1000)
    page = text(office.get(case, "tillfallen"))
    assert "cirka 1 000" in page
    assert "1 052" not in page


@pytest.mark.parametrize(
    ("typed", "at_field"),
    [
        ({"attended": "", "status": "held"}, "attended"),
        ({"attended": "40", "status": "held"}, "attended_is_estimate"),
        ({"attended": "-1", "status": "held", "attended_is_estimate": "False"}, "attended"),
        ({"attended": "9" * 20, "status": "held", "attended_is_estimate": "False"}, "attended"),
        ({"attended": "40", "attended_is_estimate": "False"}, "attended"),
        ({"attended": "40", "status": "held", "attended_is_estimate": "kanske"}, "attended_is_estimate"),
        ({"status": "cancelled"}, "cancelled_reason"),
        ({"status": "flyttad"}, "status"),
        (
            {
                "status": "held",
                "starts_at": "2999-01-01T10:00",
                "attended": "1",
                "attended_is_estimate": "False",
            },
            "status",
        ),
        ({"ends_at": "2016-09-03T10:00"}, "ends_at"),
        ({"starts_at": "2016-03-27T02:30"}, "starts_at"),  # the hour that does not exist
        ({"starts_at": "i höst"}, "starts_at"),
        ({"place": ""}, "place"),
        ({"place": "nul\x00"}, "place"),
        ({"notes": "x" * 1_000_000}, "notes"),
        ({"method": ""}, "method"),
        ({"method": "999999"}, "method"),
        ({"method": "enkät"}, "method"),
        ({"key": "nyckel"}, "key"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    case: Dialog, office: Desk, typed: dict[str, Any], at_field: str
) -> None:
    response = add(office, case, walk() | typed)
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [at_field]
    assert not case.occasions.exists()


def test_not_counted_is_said_in_the_notes(case: Dialog, office: Desk) -> None:
    assert add(office, case, walk(status="held", notes="Ingen räknade.")).status_code == 302
    assert "inte räknat" in text(office.get(case, "tillfallen"))


def test_methods_are_those_of_the_decided_level(case: Dialog, office: Desk) -> None:
    workshop = Method.objects.get(name="Idéverkstad")
    assert "method" in add(office, case, walk(method=workshop.pk)).context["form"].errors
    interview = Method.objects.get(name="Intervju")
    assert add(office, case, walk(method=interview.pk)).status_code == 302
    page = text(office.get(case, "tillfallen"))
    assert "inte beslutad" in page
    assert "Avvikelser från den beslutade planen" in page


def test_many_occasions_ask_the_database_as_often_as_few_and_fill_pages(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    journey.hold_occasion()
    few = _queries(office, case)
    for _ in range(60):
        journey.hold_occasion()
    assert _queries(office, case) == few
    assert len(office.get(case, "tillfallen").context["page"]) == 50


def _queries(office: Desk, case: Dialog) -> int:
    with CaptureQueriesContext(connection) as captured:
        office.get(case, "tillfallen")
    return len(captured)
