"""Swedish for everybody, English for who asks for it."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
LOGIN = "/logga-in/"


def test_a_browser_in_english_still_gets_swedish() -> None:
    answer = Client(headers={"Accept-Language": "en-GB,en;q=0.9"}).get(LOGIN)
    assert answer["Content-Language"] == "sv"
    assert 'lang="sv"' in answer.text
    assert "Cookie" in answer["Vary"]
    assert "Accept-Language" not in answer["Vary"]


def test_who_asks_for_english_gets_it_and_no_other_cookie() -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post(reverse("set_language"), {"language": "en", "next": LOGIN})
    assert (answer.status_code, answer["Location"]) == (302, LOGIN)
    assert set(answer.cookies) == {settings.LANGUAGE_COOKIE_NAME}
    assert 'lang="en"' in client.get(LOGIN).text


@pytest.mark.parametrize("language", ["de", "", "../../etc", "sv\0"])
def test_a_language_that_is_not_offered_is_swedish(language: str) -> None:
    # As a header of one's own: newer Pythons do not let a client send a NUL by themselves.
    sent = {"Cookie": f"{settings.LANGUAGE_COOKIE_NAME}={language}"}
    assert Client().get(LOGIN, headers=sent)["Content-Language"] == "sv"


def test_the_switch_does_not_lead_to_another_site() -> None:
    answer = Client().post(reverse("set_language"), {"language": "en", "next": "https://evil.example.com/"})
    assert answer["Location"] == "/"


def test_one_persons_english_does_not_leak_into_the_next_answer() -> None:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert client.get(LOGIN)["Content-Language"] == "en"
    assert 'lang="sv"' in Client().get(LOGIN).text
