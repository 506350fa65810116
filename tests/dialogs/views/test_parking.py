"""A form sent after the login had ended waits for its own person and page, once, and not for long."""

import datetime
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse

from committees.models import Person
from dialogs.models import State
from dialogs.views.staff.parking import MOST_CHARACTERS, MOST_FORMS, SESSION_KEY
from tests.journeys import Journey

from .pages import address

TYPED = {"reason": "Lång motivering från sammanträdet."}
BACKEND = "committees.backends.RoleBackend"


@pytest.fixture
def page(journey: Journey) -> str:
    return address(journey.to(State.INVESTIGATION).dialog, "utredningsbeslut")


@pytest.fixture
def client(journey: Journey) -> Client:
    """The secretary's browser: at work until just now, when the login expired."""
    return expired(journey.town.sekreterare)


def expired(person: Person, **options: Any) -> Client:
    client = Client(**options)
    log_in(client, person)
    client.get(reverse("staff:duties"))
    del client.cookies[settings.SESSION_COOKIE_NAME]
    return client


def log_in(client: Client, person: Person) -> None:
    client.force_login(person, backend=BACKEND)


def test_the_whole_way_round(page: str, journey: Journey, client: Client) -> None:
    journey.town.sekreterare.set_password("hemligt")
    journey.town.sekreterare.save()
    response = client.post(page, TYPED)
    back = client.post(response.url, {"username": "sekreterare", "password": "hemligt"})
    assert back.url == page
    shown = client.get(back.url)
    assert TYPED["reason"] in shown.content.decode()
    assert "Du hade blivit utloggad" in shown.content.decode()
    assert TYPED["reason"] not in client.get(page).content.decode(), "only once"


def test_an_idea_waits_too(page: str, journey: Journey, client: Client) -> None:
    client.post(reverse("staff:register"), {"title": "Bänkar", "text": "Fler bänkar i Tunet."})
    log_in(client, journey.town.sekreterare)
    assert "Fler bänkar i Tunet." in client.get(reverse("staff:register")).content.decode()


def test_whoever_else_logs_in_here_does_not_see_it(page: str, journey: Journey, client: Client) -> None:
    """The other one may take the very same step, and would be offered the form (control: it is theirs)."""
    colleague = Person.objects.create(username="vikarie")
    colleague.memberships.create(
        role="secretary", committee=journey.town.committee, valid_from=datetime.date(2010, 1, 1)
    )
    client.post(page, TYPED)
    log_in(client, colleague)
    shown = client.get(page).content.decode()
    assert 'name="reason"' in shown
    assert TYPED["reason"] not in shown

    theirs = expired(colleague)
    theirs.post(page, TYPED)
    log_in(theirs, colleague)
    assert TYPED["reason"] in theirs.get(page).content.decode()


def test_nothing_is_kept_for_nobody(page: str) -> None:
    client = Client()
    client.post(page, TYPED)
    assert SESSION_KEY not in client.session


def test_nobody_says_who_it_was_but_we(page: str, journey: Journey, client: Client) -> None:
    signed = client.cookies[settings.LAST_PERSON_COOKIE_NAME].value
    other = str(journey.town.handlaggare.pk)
    client.cookies[settings.LAST_PERSON_COOKIE_NAME] = ":".join([other, *signed.split(":")[1:]])
    client.post(page, TYPED)
    assert SESSION_KEY not in client.session


def test_it_waits_for_its_own_page(page: str, journey: Journey, client: Client) -> None:
    client.post(page, TYPED)
    log_in(client, journey.town.sekreterare)
    other_page = page.replace("utredningsbeslut", "bordlaggning")
    assert TYPED["reason"] not in client.get(other_page).content.decode()
    assert TYPED["reason"] in client.get(page).content.decode()


def test_it_does_not_wait_for_ever(page: str, journey: Journey, client: Client) -> None:
    client.post(page, TYPED)
    log_in(client, journey.town.sekreterare)
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=2)
    with time_machine.travel(later, tick=False):
        assert TYPED["reason"] not in client.get(page).content.decode()


def test_what_is_kept_is_bounded(page: str, client: Client) -> None:
    client.post(page, {"reason": "x" * (MOST_CHARACTERS + 1)})
    assert SESSION_KEY not in client.session
    for number in range(MOST_FORMS + 5):
        client.post(f"{page}?post={number}", TYPED)
    assert len(client.session[SESSION_KEY]) == MOST_FORMS


def test_without_a_csrf_token_nothing_is_kept(page: str, journey: Journey) -> None:
    client = expired(journey.town.sekreterare, enforce_csrf_checks=True)
    assert client.post(page, TYPED).status_code == 403
    assert SESSION_KEY not in client.session


def test_nothing_outside_the_staff_pages_is_kept(client: Client) -> None:
    client.post("/admin/", TYPED)
    assert SESSION_KEY not in client.session


def test_files_and_tokens_are_not_kept(page: str, client: Client) -> None:
    client.post(page, TYPED | {"csrfmiddlewaretoken": "x" * 64})
    assert "csrfmiddlewaretoken" not in str(client.session[SESSION_KEY])
