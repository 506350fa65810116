"""An occasion is changed or taken away by its office, while the dialogue is held, and never over others."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from dialogs.models import Dialog, Occasion, State
from tests.journeys import Journey

from .occasion_form import fields_of, page_of
from .pages import Desk, address, text

At = Callable[..., Desk]


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.EXECUTION).dialog


@pytest.fixture
def office(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.handlaggare)


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
