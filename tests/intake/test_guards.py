"""What stops programs and floods, and what a person meets when it stops them by mistake: their own text."""

from typing import Any

import pytest
from django.test import Client

from dialogs.intake.ticket import new_ticket
from dialogs.models import IncomingIdea
from tests.dialogs.law.database import sql

from .sending import FORM, IDEA, KIM, Sender, text_of

MANY = "1000/m/ip,1000/m/key"


def kept(sender: Sender) -> bool:
    return all(sender.fields[name].replace("\r\n", "\n").strip() == IDEA[name] for name in IDEA)


def test_whoever_is_too_fast_only_presses_again(sender: Sender, settings: Any) -> None:
    settings.IDEA_SHORTEST_SECONDS = 4
    sender.open()
    page = sender.press(**IDEA)
    assert "Det gick fort" in text_of(page)
    assert kept(sender)
    settings.IDEA_SHORTEST_SECONDS = 0
    assert "Kontrollera och skicka" in text_of(sender.press())


@pytest.mark.parametrize("ticket", ["", "x", "0" * 32, "\x00", "å:ä:ö"])
def test_a_page_that_was_never_asked_for_sends_nothing(sender: Sender, ticket: str) -> None:
    sender.open()
    page = sender.press("send", **IDEA | {"key": ticket})
    assert not IncomingIdea.objects.exists()
    assert "Sidan hade blivit gammal" in text_of(page)
    assert kept(sender)
    assert sender.press().status_code == 200
    assert sender.press("send").status_code == 302


def test_a_ticket_of_another_use_is_none(sender: Sender) -> None:
    sender.open()
    sender.press("send", **IDEA | {"key": new_ticket()[:-1] + "x"})
    assert not IncomingIdea.objects.exists()


def test_an_address_may_press_only_so_often(sender: Sender, settings: Any) -> None:
    settings.IDEA_LIMITS = {"posted": "3/10m/ip,100/10m/key", "sent": MANY, "receipt": MANY}
    sender.open()
    for _count in range(3):
        assert sender.press(**IDEA).status_code == 200
    page = sender.press(**IDEA)
    assert (page.status_code, page["Retry-After"]) == (429, "600")
    assert "Det skickas mycket just nu" in text_of(page)
    assert kept(sender)
    elsewhere = Sender(Client(REMOTE_ADDR="198.51.100.7"))
    elsewhere.open()
    assert elsewhere.press(**IDEA).status_code == 200, "another address is not held back"
    assert sender.client.get(FORM).status_code == 200, "reading is not limited"


def test_an_address_sends_only_so_many_and_keeps_the_rest(sender: Sender, settings: Any) -> None:
    settings.IDEA_LIMITS = {"posted": MANY, "sent": "2/h/ip,100/h/key", "receipt": MANY}
    sender.send()
    sender.send()
    sender.open()
    sender.press(**IDEA | KIM)
    page = sender.press("send")
    assert page.status_code == 429
    assert "Kontrollera och skicka" in text_of(page)
    assert KIM["email"] in text_of(page)
    assert IncomingIdea.objects.count() == 2
    settings.IDEA_LIMITS = {"posted": MANY, "sent": MANY, "receipt": MANY}
    assert sender.press("send").status_code == 302, "after a while the same page sends it"


def test_everybody_together_sends_only_so_many(db: None, settings: Any) -> None:
    settings.IDEA_LIMITS = {"posted": MANY, "sent": "2/h/ip,3/h/key", "receipt": MANY}
    answers = []
    for number in range(5):
        sender = Sender(Client(REMOTE_ADDR=f"198.51.100.{number}"))
        sender.open()
        sender.press(**IDEA)
        answers.append(sender.press("send").status_code)
    assert answers == [302, 302, 302, 429, 429]


@pytest.mark.parametrize(("proxies", "statuses"), [(0, [200, 429]), (1, [200, 200])])
def test_a_visitors_word_on_its_address_counts_only_behind_a_proxy(
    sender: Sender, settings: Any, proxies: int, statuses: list[int]
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    settings.IDEA_LIMITS = {"posted": "1/10m/ip,100/10m/key", "sent": MANY, "receipt": MANY}
    sender.open()
    found = []
    for number in range(2):
        sender.headers = {"X-Forwarded-For": f"203.0.113.9, 198.51.100.{number}"}
        found.append(sender.press(**IDEA).status_code)
    assert found == statuses


def test_a_flood_reaches_no_text(sender: Sender, settings: Any) -> None:
    """A body that no person types is not even read."""
    settings.IDEA_MOST_BYTES = 10_000
    sender.open()
    page = sender.press("send", **IDEA | {"text": "x" * 20_000})
    assert page.status_code == 413
    assert "mer än vi kan ta emot" in text_of(page)
    assert sender.fields["title"] == ""


FROM = {
    "our own page": ({"Sec-Fetch-Site": "same-origin", "Origin": "http://testserver"}, 200),
    "an old browser": ({}, 200),
    "typed by hand": ({"Sec-Fetch-Site": "none"}, 200),
    "another site": ({"Sec-Fetch-Site": "cross-site", "Origin": "https://example.org"}, 403),
    "a neighbour": ({"Sec-Fetch-Site": "same-site"}, 403),
    "an old browser elsewhere": ({"Origin": "https://example.org"}, 403),
    "nowhere": ({"Origin": "null"}, 403),
}


@pytest.mark.parametrize("where", FROM)
def test_another_sites_form_is_shown_and_not_sent(sender: Sender, where: str) -> None:
    headers, status = FROM[where]
    sender.open()
    sender.headers = headers
    page = sender.press("send", **IDEA) if status == 403 else sender.press(**IDEA)
    assert page.status_code == status
    assert not IncomingIdea.objects.exists()
    assert kept(sender)
    sender.headers = FROM["our own page"][0]
    assert sender.press().status_code == 200
    assert sender.press("send").status_code == 302, "the person sends it from our page"


def test_addresses_are_counted_under_names_that_tell_nothing(sender: Sender) -> None:
    sender.send(**KIM)
    names = " ".join(name for (name,) in sql("SELECT cache_key FROM cache"))
    assert names
    assert "127.0.0.1" not in names
    assert KIM["email"] not in names
