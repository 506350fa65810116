"""Logging in and out with a password, and what does not let anybody in."""

import logging
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from committees.models import Person

from .conftest import PASSWORD, is_in, log_in

WRONG = "Användarnamnet eller lösenordet är fel."


def test_the_right_password_lets_in_and_leads_on(client: Client, hanna: Person) -> None:
    asked = client.get("/arbete/arenden/?q=bänk")
    assert asked.url.startswith("/logga-in/?next=/arbete/arenden/")
    answer = log_in(client, hanna, next="/arbete/arenden/?q=b%C3%A4nk")
    assert answer.url == "/arbete/arenden/?q=b%C3%A4nk"
    assert is_in(client)
    assert client.get("/logga-in/").url == "/arbete/"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example.com/", "//evil.example.com", "javascript:alert(1)"]
)
def test_next_does_not_lead_to_another_site(client: Client, hanna: Person, elsewhere: str) -> None:
    assert log_in(client, hanna, next=elsewhere).url == "/arbete/"


def test_one_answer_to_everything_wrong(client: Client, hanna: Person) -> None:
    closed = Person.objects.create_user("slutat", password=PASSWORD, is_active=False)
    answers = {
        log_in(client, hanna, "fel").text.replace("handlaggare", "NAME"),
        log_in(client, Person(username="ingen")).text.replace("ingen", "NAME"),
        log_in(client, closed).text.replace("slutat", "NAME"),
    }
    bodies = {answer.split('name="csrfmiddlewaretoken"')[0] for answer in answers}
    assert len(bodies) == 1
    assert all(WRONG in answer for answer in answers)
    assert not is_in(client)


def test_the_password_is_never_sent_back(client: Client, hanna: Person) -> None:
    assert "fel-lösenord" not in log_in(client, hanna, "fel-lösenord").text


def test_logging_out_is_a_post(client: Client, hanna: Person) -> None:
    log_in(client, hanna)
    assert client.get("/logga-ut/").status_code == 405
    assert is_in(client)
    assert client.post("/logga-ut/").url == "/"
    assert not is_in(client)


def test_after_five_wrong_ones_the_account_waits(client: Client, hanna: Person) -> None:
    for _ in range(5):
        assert WRONG in log_in(client, hanna, "fel").text
    assert "För många försök" in log_in(client, hanna).text, "the right one neither"
    assert not is_in(client)
    cache.clear()  # five minutes later
    assert log_in(client, hanna).status_code == 302


def test_right_ones_are_not_counted(hanna: Person) -> None:
    for _ in range(8):
        assert log_in(Client(), hanna).status_code == 302


def test_an_address_that_tries_everybody_waits(client: Client, hanna: Person) -> None:
    for number in range(30):
        log_in(client, Person(username=f"namn-{number}"))
    assert "För många försök" in log_in(client, hanna).text
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert log_in(elsewhere, hanna).status_code == 302, "another address"


def test_a_visitor_does_not_choose_the_address(settings: Any, hanna: Person) -> None:
    """What a visitor says stands first in the list; what the proxy saw stands last."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(31):
        proxied = Client(headers={"X-Forwarded-For": f"192.0.2.{number}, 198.51.100.1"})
        answer = log_in(proxied, Person(username=f"namn-{number}"))
    assert "För många försök" in answer.text


def test_the_page_itself_has_a_limit(client: Client, db: None) -> None:
    answers = [client.post("/logga-in/", {}).status_code for _ in range(61)]
    assert set(answers[:60]) == {200}
    assert answers[60] == 429
    assert "Vänta fem minuter" in client.post("/logga-in/", {}).text


def test_without_passwords_the_form_is_gone(client: Client, hanna: Person, settings: Any) -> None:
    settings.LOCAL_LOGIN = False
    assert 'name="password"' not in client.get("/logga-in/").text
    assert log_in(client, hanna).status_code == 403
    assert not is_in(client)


def test_the_admin_has_no_door_of_its_own(client: Client, hanna: Person) -> None:
    asked = client.post("/admin/login/", {"username": "handlaggare", "password": PASSWORD}, follow=True)
    assert asked.redirect_chain[-1][0].startswith("/logga-in/")
    assert not is_in(client)


@pytest.mark.parametrize(
    "address",
    [
        "signup/",
        "email/",
        "password/set/",
        "3rdparty/",
        "3rdparty/signup/",
        "2fa/webauthn/",
        "social/connections/",
    ],
)
@pytest.mark.parametrize("below", ["", "logga-in/", "konto/", "accounts/"])
def test_nothing_else_of_allauth_is_there(client: Client, db: None, below: str, address: str) -> None:
    assert client.get(f"/{below}{address}").status_code == 404


def test_the_log_says_who_and_nothing_typed(
    client: Client, hanna: Person, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        log_in(client, hanna, "hemligt-fel")
        log_in(client, Person(username="hanna.hemlig@example.org"), "hemligt-fel")
        log_in(client, hanna)
        client.post("/logga-ut/")
    told = [record.message for record in caplog.records if record.name == "sollentuna_dialog.security"]
    assert told == [
        f"login_failed person={hanna.pk}",
        "login_failed person=-",
        f"login person={hanna.pk} by=password",
        f"logout person={hanna.pk}",
    ]
    assert "hemlig" not in caplog.text
    assert hanna.name not in caplog.text
