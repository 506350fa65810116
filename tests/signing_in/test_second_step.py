"""The second step: set up, asked for, required, lost and begun again."""

import datetime
import re
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from committees.models import Person

from .conftest import code_now, is_in, log_in

SET_UP = "/konto/tva-steg/borja/"
CODES = "/konto/tva-steg/koder/"


def key_on(page: Any) -> str:
    return "".join(re.findall(r"<span>(\w+)</span>", page.text))


def set_up(client: Client) -> str:
    """Go through the page as a person does; the answer is the key in the app."""
    key = key_on(client.get(SET_UP))
    assert client.post(SET_UP, {"code": code_now(key)}).url == CODES
    return key


@pytest.fixture
def protected(client: Client, hanna: Person) -> tuple[str, list[str]]:
    """Hanna has a second step: the key in her app, and her recovery codes. She is logged out."""
    log_in(client, hanna)
    key = set_up(client)
    codes = re.findall(r"<code>(\d+)</code>", client.get(CODES).text)
    assert len(codes) == 10
    client.post("/logga-ut/")
    return key, codes


def test_the_picture_and_the_key_are_shown_without_leaving_the_page(client: Client, hanna: Person) -> None:
    log_in(client, hanna)
    page = client.get(SET_UP)
    assert 'src="data:image/svg+xml;base64,' in page.text
    assert len(key_on(page)) == 32
    assert "no-store" in page["Cache-Control"]
    assert "data:" in page["Content-Security-Policy"]


def test_a_wrong_code_sets_nothing_up(client: Client, hanna: Person) -> None:
    log_in(client, hanna)
    client.get(SET_UP)
    assert "Koden är fel" in client.post(SET_UP, {"code": "000000"}).text
    assert not Authenticator.objects.exists()


def test_the_password_alone_does_not_let_in(client: Client, hanna: Person, protected: Any) -> None:
    assert log_in(client, hanna, next="/arbete/arenden/").url == "/logga-in/kod/"
    assert not is_in(client)
    with time_machine.travel(timezone.now() + datetime.timedelta(seconds=90)):
        answer = client.post("/logga-in/kod/", {"code": code_now(protected[0])})
        assert answer.url == "/arbete/arenden/"
        assert is_in(client)


def test_a_code_is_used_once(client: Client, hanna: Person, protected: Any) -> None:
    for browser, lets_in in ((client, True), (Client(), False)):
        log_in(browser, hanna)
        browser.post("/logga-in/kod/", {"code": code_now(protected[0])})
        assert is_in(browser) is lets_in


def test_a_recovery_code_is_used_once(hanna: Person, protected: Any) -> None:
    for browser, lets_in in ((Client(), True), (Client(), False)):
        log_in(browser, hanna)
        browser.post("/logga-in/kod/", {"code": protected[1][0]})
        assert is_in(browser) is lets_in


def test_codes_cannot_be_guessed_for_long(client: Client, hanna: Person, protected: Any) -> None:
    log_in(client, hanna)
    for _ in range(5):
        assert "Koden är fel" in client.post("/logga-in/kod/", {"code": "000000"}).text
    assert "För många försök" in client.post("/logga-in/kod/", {"code": code_now(protected[0])}).text
    assert not is_in(client)


def test_without_the_first_step_there_is_no_second(client: Client, protected: Any) -> None:
    assert client.post("/logga-in/kod/", {"code": protected[1][0]}).url == "/logga-in/"


def test_a_copy_of_the_database_holds_no_key(protected: Any) -> None:
    key, codes = protected
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert key not in stored
    assert not any(code in stored for code in codes)


def test_another_secret_key_opens_for_nobody(
    client: Client, hanna: Person, protected: Any, settings: Any
) -> None:
    settings.SECRET_KEY = "another"
    log_in(client, hanna)
    for code in (code_now(protected[0]), code_now("")):
        assert "Koden är fel" in client.post("/logga-in/kod/", {"code": code}).text


def test_where_it_is_required_everything_leads_there_first(
    client: Client, hanna: Person, settings: Any
) -> None:
    settings.REQUIRE_MFA = True
    log_in(client, hanna)
    for page in ("/arbete/", "/arbete/arenden/", "/konto/", "/admin/"):
        assert client.get(page).url == SET_UP, page
    assert client.post("/arbete/arenden/nytt/", {"title": "X"}).url == SET_UP
    assert client.get("/").status_code == 200, "what needs no login is open"
    client.get("/arbete/arenden/?q=park")
    set_up(client)
    assert 'href="/arbete/arenden/?q=park"' in client.get(CODES).text, "and then back"
    assert is_in(client)


def test_where_it_is_required_it_is_not_turned_off(client: Client, hanna: Person, settings: Any) -> None:
    settings.REQUIRE_MFA = True
    log_in(client, hanna)
    set_up(client)
    assert "går inte att stänga av" in client.post("/konto/tva-steg/sluta/").text
    assert Authenticator.objects.filter(user=hanna, type="totp").exists()


def test_where_it_is_not_required_it_can_be_turned_off(client: Client, hanna: Person) -> None:
    log_in(client, hanna)
    set_up(client)
    assert client.post("/konto/tva-steg/sluta/").url == "/konto/"
    assert not Authenticator.objects.exists()


def test_a_login_of_long_ago_is_asked_for_the_password_again(client: Client, hanna: Person) -> None:
    """A screen left open is no way to take over an account."""
    log_in(client, hanna)
    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=30)):
        assert client.get(SET_UP).url.startswith("/logga-in/igen/")
        assert client.post("/logga-in/igen/", {"password": "fel"}).status_code == 200
        assert client.get(SET_UP).status_code == 302


def test_the_log_has_it(
    client: Client,
    hanna: Person,
    caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks: Any,
) -> None:
    caplog.set_level("INFO")
    log_in(client, hanna)
    with django_capture_on_commit_callbacks(execute=True):
        set_up(client)
    client.post("/logga-ut/")
    log_in(client, hanna)
    client.post("/logga-in/kod/", {"code": "000000"})
    told = caplog.messages
    assert f"second_step_added person={hanna.pk}" in told
    assert f"second_step_failed person={hanna.pk}" in told
    assert "000000" not in caplog.text
