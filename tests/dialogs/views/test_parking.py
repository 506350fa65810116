"""A form sent after the login had ended waits for the person: for its own page, once, and not for long."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from dialogs.models import State
from dialogs.views.staff.parking import MOST_CHARACTERS, MOST_FORMS, SESSION_KEY
from tests.journeys import Journey

from .pages import Desk, address

At = Callable[..., Desk]
TYPED = {"reason": "Lång motivering från sammanträdet."}


@pytest.fixture
def page(journey: Journey) -> str:
    return address(journey.to(State.INVESTIGATION).dialog, "utredningsbeslut")


def log_in(client: Client, journey: Journey) -> None:
    client.force_login(journey.town.sekreterare, backend="committees.backends.RoleBackend")


def test_the_whole_way_round(page: str, journey: Journey) -> None:
    journey.town.sekreterare.set_password("hemligt")
    journey.town.sekreterare.save()
    client = Client()
    response = client.post(page, TYPED)
    back = client.post(response.url, {"username": "sekreterare", "password": "hemligt"})
    assert back.url == page
    shown = client.get(back.url)
    assert TYPED["reason"] in shown.content.decode()
    assert "Du hade blivit utloggad" in shown.content.decode()
    assert TYPED["reason"] not in client.get(page).content.decode(), "only once"


def test_an_idea_waits_too(page: str, journey: Journey) -> None:
    client = Client()
    client.post(reverse("staff:register"), {"title": "Bänkar", "text": "Fler bänkar i Tunet."})
    log_in(client, journey)
    assert "Fler bänkar i Tunet." in client.get(reverse("staff:register")).content.decode()


def test_it_waits_for_its_own_page(page: str, journey: Journey) -> None:
    client = Client()
    client.post(page, TYPED)
    log_in(client, journey)
    assert (
        TYPED["reason"] not in client.get(page.replace("utredningsbeslut", "bordlaggning")).content.decode()
    )


def test_it_does_not_wait_for_ever(page: str, journey: Journey) -> None:
    client = Client()
    client.post(page, TYPED)
    log_in(client, journey)
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=2)
    with time_machine.travel(later, tick=False):
        assert TYPED["reason"] not in client.get(page).content.decode()


def test_what_is_kept_is_bounded(page: str) -> None:
    client = Client()
    client.post(page, {"reason": "x" * (MOST_CHARACTERS + 1)})
    assert SESSION_KEY not in client.session
    for number in range(MOST_FORMS + 5):
        client.post(f"{page}?post={number}", TYPED)
    assert len(client.session[SESSION_KEY]) == MOST_FORMS


def test_without_a_csrf_token_nothing_is_kept(page: str) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(page, TYPED).status_code == 403
    assert SESSION_KEY not in client.session


def test_nothing_outside_the_staff_pages_is_kept(db: Any) -> None:
    client = Client()
    client.post("/admin/", TYPED)
    assert SESSION_KEY not in client.session


def test_files_and_tokens_are_not_kept(page: str) -> None:
    client = Client()
    client.post(page, TYPED | {"csrfmiddlewaretoken": "x" * 64})
    assert "csrfmiddlewaretoken" not in str(client.session[SESSION_KEY])
