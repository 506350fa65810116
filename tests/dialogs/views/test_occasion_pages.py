"""Occasions are added and changed while the dialogue is carried out; their numbers stay honest."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dialogs.models import Dialog, Method, Occasion, State
from tests.journeys import Journey

from .pages import Desk, address, text

At = Callable[..., Desk]


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.EXECUTION).dialog


@pytest.fixture
def office(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.handlaggare)


def fields_of(response: HttpResponse) -> dict[str, Any]:
    form = response.context["form"]
    shown = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in shown.items() if value is not None}


def walk(**typed: Any) -> dict[str, Any]:
    survey = Method.objects.get(name="Enkät")
    return {
        "method": survey.pk,
        "place": "Malmparken",
        "starts_at": "2016-09-03T17:30",
        "status": "planned",
    } | typed


def held(**typed: Any) -> dict[str, Any]:
    return walk(status="held", attended="0", attended_is_estimate="False") | typed


def add(office: Desk, case: Dialog, typed: dict[str, Any]) -> HttpResponse:
    new = fields_of(office.get(case, "tillfallen/nytt")) | typed
    return office.client.post(address(case, "tillfallen/nytt"), new)


def page_of(occasion: Occasion) -> str:
    return reverse("staff:occasion", args=[occasion.dialog.number, occasion.pk])


def change(office: Desk, occasion: Occasion, **typed: Any) -> HttpResponse:
    return office.client.post(page_of(occasion), fields_of(office.client.get(page_of(occasion))) | typed)


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


def test_a_stale_change_shows_both_and_overwrites_nothing(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    occasion = journey.plan_occasion(place="Malmparken")
    typed = fields_of(office.client.get(page_of(occasion))) | {"place": "Mitt torg"}
    Occasion.objects.filter(pk=occasion.pk).update(place="Kollegans torg")
    response = office.client.post(page_of(occasion), typed)
    assert response.status_code == 409
    assert case.occasions.get().place == "Kollegans torg"
    assert "Kollegans torg" in text(response)
    assert response.context["form"]["place"].value() == "Mitt torg"
    assert office.client.post(page_of(occasion), fields_of(response)).status_code == 302
    assert case.occasions.get().place == "Mitt torg"


def test_taking_away_asks_first(case: Dialog, journey: Journey, office: Desk) -> None:
    occasion = journey.plan_occasion()
    url = reverse("staff:occasion_remove", args=[case.number, occasion.pk])
    asked = office.client.get(url)
    assert "Det försvinner för gott" in text(asked)
    assert case.occasions.count() == 1
    statuses = [office.client.post(url, fields_of(asked)).status_code for _ in range(2)]
    assert statuses == [302, 302]
    assert not case.occasions.exists()


def test_what_was_changed_or_held_meanwhile_is_not_taken_away(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    occasion = journey.plan_occasion()
    url = reverse("staff:occasion_remove", args=[case.number, occasion.pk])
    asked = office.client.get(url)
    Occasion.objects.filter(pk=occasion.pk).update(status="held", attended=40)
    refused = office.client.post(url, fields_of(asked))
    assert (refused.status_code, case.occasions.count()) == (409, 1)
    again = office.client.post(url, fields_of(office.client.get(url)))
    assert (again.status_code, case.occasions.count()) == (409, 1)


def test_an_occasion_that_is_gone_keeps_what_was_typed(case: Dialog, journey: Journey, office: Desk) -> None:
    occasion = journey.plan_occasion()
    typed = fields_of(office.client.get(page_of(occasion))) | {"notes": "Långa anteckningar"}
    url = page_of(occasion)
    occasion.delete()
    response = office.client.post(url, typed)
    assert response.status_code == 409
    assert "Långa anteckningar" in response.content.decode()


def test_occasions_of_other_cases_do_not_exist_here(case: Dialog, journey: Journey, office: Desk) -> None:
    other = Journey(journey.town)
    other.paragraph = 500
    occasion = other.to(State.EXECUTION).plan_occasion()
    url = reverse("staff:occasion", args=[case.number, occasion.pk])
    assert office.client.get(url).status_code == 404
    assert office.client.get(reverse("staff:occasion", args=[case.number, 2**70])).status_code == 404


@pytest.mark.parametrize("who", ["sekreterare", "strateg", "fortroendevald", "handlaggare_kultur"])
def test_others_read_but_do_not_write(case: Dialog, journey: Journey, desk: At, who: str) -> None:
    occasion = journey.plan_occasion()
    typed = fields_of(desk(journey.town.handlaggare).client.get(page_of(occasion))) | {"place": "Mitt torg"}
    at = desk(getattr(journey.town, who))
    assert "Malmparken" in text(at.client.get(page_of(occasion)))
    assert "Lägg till ett tillfälle" not in text(at.get(case, "tillfallen"))
    assert at.client.post(page_of(occasion), typed).status_code == 403
    assert at.client.post(address(case, "tillfallen/nytt"), typed).status_code == 403
    removal = reverse("staff:occasion_remove", args=[case.number, occasion.pk])
    assert at.client.post(removal, typed).status_code == 403
    assert [row.place for row in case.occasions.all()] == ["Malmparken"]


def test_after_the_dialogue_nothing_changes(case: Dialog, journey: Journey, office: Desk) -> None:
    occasion = journey.hold_occasion()
    typed = fields_of(office.client.get(page_of(occasion))) | {"place": "Ett annat torg"}
    journey.to(State.FEEDBACK)
    response = office.client.post(page_of(occasion), typed)
    assert response.status_code == 409
    assert "Ett annat torg" in response.content.decode()
    assert Occasion.objects.get(pk=occasion.pk).place == "Malmparken"


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
