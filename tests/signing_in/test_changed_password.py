"""A new password: chosen by oneself, or by a link in the mail. It ends every other session."""

import re
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from committees.models import Person
from sollentuna_dialog.signing_in.models import ResetAsked
from sollentuna_dialog.signing_in.tasks import PATIENCE, mail_password_resets

from .conftest import PASSWORD, is_in, log_in

NEW = "en-helt-annan-mening"
ASK = "/logga-in/nytt-losenord/"


@pytest.fixture
def with_mail(settings: Any) -> None:
    settings.PASSWORD_RESET = True


def mailed() -> list[EmailMessage]:
    mail_password_resets()
    return mail.outbox


def typed(new: str, old: str = PASSWORD) -> dict[str, str]:
    return {"oldpassword": old, "password1": new, "password2": new}


def test_one_stays_and_every_other_session_ends(client: Client, hanna: Person) -> None:
    elsewhere = Client()
    log_in(client, hanna)
    log_in(elsewhere, hanna)
    assert is_in(elsewhere)
    assert client.post("/konto/losenord/", typed(NEW)).url == "/konto/"
    assert "Lösenordet är bytt." in client.get("/konto/").text
    assert is_in(client)
    assert not is_in(elsewhere)


@pytest.mark.parametrize(
    ("form", "says"),
    [
        (typed(NEW, old="fel"), "Det nuvarande lösenordet är fel."),
        (typed("kort"), "för kort"),
        (typed(NEW) | {"password2": "annat-än-så"}, "samma"),
    ],
)
def test_what_is_refused_changes_nothing(
    client: Client, hanna: Person, form: dict[str, str], says: str
) -> None:
    log_in(client, hanna)
    assert says in client.post("/konto/losenord/", form).text
    assert log_in(Client(), hanna).status_code == 302


def test_a_link_by_mail(client: Client, hanna: Person, with_mail: None) -> None:
    elsewhere = Client()
    log_in(elsewhere, hanna)
    assert client.post(ASK, {"email": "Hanna@Example.org"}).url == f"{ASK}skickat/"
    [message] = mailed()
    assert mailed() == [message], "and that was all"
    assert message.to == ["hanna@example.org"]
    assert "handlaggare" in message.body
    link = re.search(r"http://127.0.0.1:8000(\S+)", message.body)
    assert link
    form = client.get(link[1])
    assert link[1].rsplit("-", 2)[-1] not in form.url, "the key does not stay in the address"
    assert client.post(form.url, {"password1": NEW, "password2": NEW}).url == f"{ASK}klart/"
    assert not is_in(elsewhere)
    assert not is_in(client), "one logs in, second step and all"
    assert log_in(client, hanna, NEW).status_code == 302
    assert "redan använd" in Client().get(link[1], follow=True).text


@pytest.mark.parametrize("who", ["nobody", "closed", "elsewhere"])
def test_nobody_is_told_who_has_an_account(client: Client, hanna: Person, with_mail: None, who: str) -> None:
    address = "ingen@example.org" if who == "nobody" else hanna.email
    if who == "closed":
        Person.objects.update(is_active=False)
    if who == "elsewhere":
        hanna.set_unusable_password()
        hanna.save()
    asked = client.post(ASK, {"email": address}, follow=True)
    assert asked.redirect_chain == [(f"{ASK}skickat/", 302)]
    assert mailed() == []
    assert not ResetAsked.objects.exists()


def test_the_page_looks_nobody_up(
    client: Client, hanna: Person, with_mail: None, django_assert_max_num_queries: Any
) -> None:
    """Time would tell. A worker does it; the page does the same for every address."""
    asked = []
    for address in (hanna.email, "ingen@example.org"):
        with django_assert_max_num_queries(100) as queries:
            client.post(ASK, {"email": address})
        asked.append(len(queries))
        assert not any("committees_person" in query["sql"] for query in queries)
    assert asked[0] == asked[1]
    assert list(ResetAsked.objects.values_list("email", flat=True)) == [hanna.email, "ingen@example.org"]


def test_a_mail_server_that_is_away_is_asked_again_for_an_hour(
    client: Client, hanna: Person, with_mail: None, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    client.post(ASK, {"email": hanna.email})
    known = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    assert mailed() == []
    assert "could not be mailed: SMTPServerDisconnected" in caplog.text, "nobody answers"
    assert hanna.email not in caplog.text
    settings.EMAIL_BACKEND = known
    assert len(mailed()) == 1
    client.post(ASK, {"email": hanna.email})
    with time_machine.travel(timezone.now() + PATIENCE * 1.1):
        assert len(mailed()) == 1, "nobody waits for it any more"
    assert not ResetAsked.objects.exists()


def test_the_link_leads_to_the_site_whatever_host_was_asked(
    hanna: Person, with_mail: None, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    Client(headers={"Host": "evil.example.com"}).post(ASK, {"email": hanna.email})
    [message] = mailed()
    assert settings.SITE_URL in message.body
    assert "evil" not in message.body


def test_an_address_is_mailed_three_times_at_most(client: Client, hanna: Person, with_mail: None) -> None:
    answers = [client.post(ASK, {"email": hanna.email}).status_code for _ in range(4)]
    assert answers == [302, 302, 302, 429]
    assert len(mailed()) == 3


@pytest.mark.parametrize("tail", ["", "skickat/", "klart/", "1-set-password/"])
def test_without_a_mail_server_there_is_no_such_page(client: Client, db: None, tail: str) -> None:
    assert client.get(ASK + tail).status_code == 404
    assert ASK not in client.get("/logga-in/").text
