"""The residents' side: the page to sign up at, and the link by which one takes it back."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from dialogs.models import Contact, PrivacyAct, SignUpReceipt, State
from dialogs.participation import leave_link
from dialogs.participation.leaving import USE
from dialogs.secret_link import token_of
from tests.journeys import Journey
from tests.letters.test_what_residents_read import publish
from tests.people import Town

from .lists import BO, mails, signs_up, text


@pytest.fixture(autouse=True)
def _nobody_waits(settings: Any, db: None) -> None:
    settings.IDEA_SHORTEST_SECONDS = 0
    cache.clear()


@pytest.fixture
def address(journey: Journey) -> str:
    journey.to(State.EXECUTION)
    return reverse("public:sign_up", args=[journey.dialog.slug])


def shown(address: str) -> dict[str, Any]:
    """The form as it is on the page."""
    initial = Client().get(address).context["form"].initial
    return {"key": initial["key"], "information": initial["information"], "website": "", "name": ""}


def send(address: str, **typed: Any) -> Any:
    return Client().post(address, shown(address) | {"email": BO} | typed, follow=True)


def test_the_answer_is_the_same_whether_the_address_was_known(address: str, journey: Journey) -> None:
    first, second = send(address), send(address, email=BO.title())
    assert "Tack! Du hör från oss" in first.content.decode()
    assert first.content == second.content
    assert BO not in first.content.decode()
    contact = Contact.objects.get()
    assert (contact.email, contact.informed_by) == (BO, text())
    assert SignUpReceipt.objects.count() == 1
    assert first.cookies == {}


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "no address": ({"email": ""}, "id_email"),
    "not an address": ({"email": "bo på exempel"}, "id_email"),
    "a program": ({"website": "https://example.com"}, "reklam"),
    "a personal identity number": ({"name": "Bo 811228-9874"}, "personnummer"),
    "an old page": ({"key": "x"}, "Sidan hade blivit gammal"),
    "a text that was never shown": ({"information": "99"}, "Sidan hade blivit gammal"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_said_and_nothing_is_lost(address: str, what: str) -> None:
    typed, said = WRONG[what]
    response = send(address, **{"name": "Boende"} | typed)
    assert said in response.content.decode()
    assert not Contact.objects.exists()
    if "name" not in typed:
        assert 'value="Boende"' in response.content.decode()


def test_whoever_is_too_fast_only_presses_again(address: str, settings: Any) -> None:
    settings.IDEA_SHORTEST_SECONDS = 60
    assert "Det gick fort" in send(address).content.decode()
    assert not Contact.objects.exists()


def test_there_is_a_limit(address: str, settings: Any) -> None:
    settings.SIGN_UP_LIMITS = {"signed_up": "2/h/ip", "receipt": "1/d/key"}
    assert send(address).status_code == send(address).status_code == 200
    refused = send(address, email="tre@example.org")
    assert (refused.status_code, refused["Retry-After"]) == (429, "600")
    assert 'value="tre@example.org"' in refused.content.decode()
    assert Contact.objects.count() == 1


def test_another_site_cannot_sign_its_visitors_up(address: str) -> None:
    response = Client().post(
        address, shown(address) | {"email": BO}, headers={"origin": "https://evil.example"}
    )
    assert response.status_code == 403
    assert not Contact.objects.exists()


def test_the_page_is_open_as_long_as_there_is_an_answer_to_wait_for(address: str, journey: Journey) -> None:
    dialog_page = reverse("public:dialog", args=[journey.dialog.slug])
    assert address in Client().get(dialog_page).content.decode()
    publish(journey.to(State.FEEDBACK))
    closed = send_to_closed(address)
    assert "redan svarat" in closed
    assert address not in Client().get(dialog_page).content.decode()
    assert not Contact.objects.exists()
    assert Client().get(address.replace("fa-svar", "finns-inte")).status_code == 404
    assert Client().get(reverse("public:sign_up", args=["finns-inte"])).status_code == 404


def send_to_closed(address: str) -> str:
    return Client().post(address, {"email": BO}).content.decode()


def test_one_click_and_one_press_erase_at_once(begun: Town, journey: Journey) -> None:
    signs_up(journey.to(State.EXECUTION))
    assert len(mails(journey)) == 1
    link = leave_link(Contact.objects.get())
    asked = Client().get(link)
    assert (asked.status_code, asked["X-Robots-Tag"]) == (200, "noindex")
    assert BO not in asked.content.decode(), "a mail that was passed on tells nothing new"
    assert Contact.objects.exists(), "programs look ahead at links"
    gone = Client().post(link, follow=True)
    assert "Du är raderad" in gone.content.decode()
    assert not Contact.objects.exists()
    act = PrivacyAct.objects.get()
    assert (act.kind, act.rule, act.count, act.purpose, act.by) == (
        "erasure", "withdrawn", 1, "tell_participant", None,
    )  # fmt: skip
    assert Client().post(link, follow=True).content == gone.content
    assert PrivacyAct.objects.count() == 1
    assert SignUpReceipt.objects.get().mail == "sent"


def test_only_a_link_that_was_given_opens_and_only_for_its_use(begun: Town, journey: Journey) -> None:
    signs_up(journey.to(State.EXECUTION))
    contact = Contact.objects.get()
    for token in (token_of("idea", contact.uuid), f"{contact.uuid.hex}.{'A' * 43}"):
        assert Client().post(reverse("public:leave", args=[token])).status_code == 404
    assert Client().get(reverse("public:leave", args=[token_of(USE, contact.uuid)])).status_code == 200
    assert Contact.objects.exists()
