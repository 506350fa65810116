"""What residents need to know before they come: written by the office, read by everybody."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from dialogs.models import State
from tests.dialogs.law.database import refused, sql
from tests.journeys import DAY, Journey
from tests.people import Town


def write(journey: Journey, **typed: str) -> Any:
    client = Client()
    client.force_login(journey.town.handlaggare)
    page = reverse("staff:occasion_new", args=[journey.dialog.number])
    form = client.get(page).context["form"]
    begins = f"{journey.today + DAY:%Y-%m-%d}T18:00"
    facts = {"method": str(form.fields["method"].queryset[0].pk), "place": "Digitalt", "starts_at": begins}
    hidden = {"key": form["key"].value(), "version": "0", "status": "planned"}
    return client.post(page, facts | hidden | typed)


def shown(journey: Journey) -> str:
    return Client().get(reverse("public:dialog", args=[journey.dialog.slug])).content.decode()


def test_it_is_written_and_read(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    told = {
        "accessibility": "Hörslinga finns.",
        "contact": "Kontaktcenter, 08-579 210 00",
        "link": "https://enkat.example.com/svara?id=1",
    }
    assert write(journey, **told).status_code == 302
    words = shown(journey)
    for said in (*list(told.values())[:2], 'href="https://enkat.example.com/svara?id=1"'):
        assert said in words
    assert "(leder till enkat.example.com)" in words
    assert "target=" not in words.partition("enkat.example.com")[2][:200]


def test_nothing_is_said_where_nothing_is_written(journey: Journey) -> None:
    assert write(journey.to(State.EXECUTION)).status_code == 302
    words = shown(journey)
    assert "occasion__place" in words, "control: it is there"
    assert "occasion__facts" not in words
    assert "Delta här" not in words


WRONG = [
    "javascript:alert(1)",
    "ftp://example.com/a",
    "data:text/html,x",
    "https://",
    "/arbete/",
    "https:// a.se",
]


@pytest.mark.parametrize("link", WRONG)
def test_only_an_address_on_the_web_is_taken(journey: Journey, link: str) -> None:
    response = write(journey.to(State.EXECUTION), link=link, accessibility="Hörslinga finns.")
    assert response.status_code == 200
    assert response.context["form"].errors["link"]
    assert "Hörslinga finns." in response.content.decode()
    assert not journey.dialog.occasions.exists()


def test_the_database_takes_no_other_link_either(town: Town, journey: Journey) -> None:
    journey.to(State.EXECUTION).plan_occasion()
    with refused("occasion_links_to_the_web"):
        sql("UPDATE dialogs_occasion SET link = 'javascript:alert(1)'")
