"""What is kept of one person: all of it, nobody else's, for the administrators alone (GDPR 15–17)."""

import json
import logging
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dialogs.models import Contact, IncomingIdea, PrivacyAct, State
from tests.barriers import reported
from tests.journeys import Journey
from tests.letters.reading import KIM, brought
from tests.participation.lists import signs_up
from tests.people import Town
from tests.triage.ideas import came

from .owing import told
from .test_erasing import subscribe

EXTRACT = "/arbete/registerutdrag/"
OTHER = "annan@example.org"


@pytest.fixture
def everywhere(begun: Town, journey: Journey) -> Journey:
    """One person in every place, and another one beside them."""
    brought(journey, phone="+46 70-123 45 67").to(State.EXECUTION)
    for email in (KIM.upper(), OTHER):
        signs_up(journey, email)
        came(f"En idé av {email}", email=email)
        reported(f"Fel, säger {email}", email=email)
        subscribe(email, confirmed=True)
    told(journey.today)
    return journey


def visitor(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def ask(town: Town, **asked: Any) -> Any:
    return visitor(town.administrator).post(EXTRACT, {"key": uuid.uuid4()} | asked)


def test_all_of_it_and_nobody_elses(everywhere: Journey) -> None:
    response = ask(everywhere.town, email=KIM)
    words = response.content.decode()
    entries = response.context["entries"]
    purposes = [*Contact.Purpose.labels, Contact.Purpose.ANSWER_IDEA.label]  # of two ideas
    assert sorted(entry.purpose for entry in entries) == sorted(map(str, purposes))
    assert OTHER not in words
    assert everywhere.dialog.number in words
    assert f"Fel, säger {KIM.upper()}" in words
    assert f"En idé av {KIM.upper()}" in words
    assert "Alla dialoger" in words
    sent = {mail.what for entry in entries for mail in entry.mails if mail.at}
    assert {"brev till invånare", "kvittens till en deltagare"} <= sent


def test_the_same_as_a_file(everywhere: Journey) -> None:
    response = ask(everywhere.town, email=KIM, json="1")
    assert response["Content-Disposition"] == 'attachment; filename="registerutdrag.json"'
    data = json.loads(response.content)
    assert len(data["contacts"]) == 5
    assert {contact["email"].lower() for contact in data["contacts"]} == {KIM}
    assert OTHER not in response.content.decode()


@pytest.mark.parametrize("number", ["070-123 45 67", "+46701234567", "0046 (0)70 1234567", "0701234567"])
def test_a_number_is_found_however_it_is_written(everywhere: Journey, number: str) -> None:
    (entry,) = ask(everywhere.town, phone=number).context["entries"]
    assert entry.email == KIM


def test_a_name_narrows_and_alone_it_warns(everywhere: Journey) -> None:
    assert len(ask(everywhere.town, email=KIM, name="kim").context["entries"]) == 1
    alone = ask(everywhere.town, name="Kim")
    assert "Flera personer kan ha det namnet" in alone.content.decode()
    assert ask(everywhere.town, name="Ingen alls").context["entries"] == []
    assert "Skriv en e-postadress" in ask(everywhere.town).content.decode()


def test_the_log_says_that_somebody_looked_and_not_at_whom(
    everywhere: Journey, caplog: pytest.LogCaptureFixture
) -> None:
    key = uuid.uuid4()
    with caplog.at_level(logging.DEBUG):
        for _click in range(2):
            ask(everywhere.town, email=KIM, key=key)
        ask(everywhere.town, email=KIM, key=key, json="1")
        ask(everywhere.town, email="ingen@example.org")
    acts = PrivacyAct.objects.filter(kind="extract")
    assert sorted(acts.values_list("count", "by__username")) == [(0, "administrator"), (5, "administrator")]
    assert KIM not in " ".join(map(str, PrivacyAct.objects.values_list()))
    assert KIM not in caplog.text


def test_everybody_else_is_turned_away(everywhere: Journey) -> None:
    town, contact = everywhere.town, Contact.objects.first()
    assert contact is not None
    pages = [EXTRACT] + [reverse(f"staff:contact_{act}", args=[contact.uuid]) for act in ("correct", "erase")]
    for person in (town.handlaggare, town.sekreterare, town.strateg, town.fortroendevald):
        for page in pages:
            assert visitor(person).get(page).status_code == 403
            assert visitor(person).post(page, {"email": KIM, "key": uuid.uuid4()}).status_code == 403
    assert visitor(town.utan_uppdrag).get(EXTRACT).status_code == 404
    assert not PrivacyAct.objects.exists()


def test_a_thousand_contacts_cost_as_many_queries_as_one(everywhere: Journey) -> None:
    def queries(email: str) -> int:
        with CaptureQueriesContext(connection) as made:
            ask(everywhere.town, email=email)
        return len(made)

    one = queries(OTHER)
    for number in range(20):
        came(f"{number}", email="flitig@example.org")
    assert queries("flitig@example.org") <= one


def corrects(town: Town, contact: Contact, **typed: str) -> Any:
    page = reverse("staff:contact_correct", args=[contact.uuid])
    client = visitor(town.administrator)
    form = client.get(page).context["form"]
    shown = {"name": contact.name, "email": contact.email, "phone": contact.phone}
    hidden = {"seen": form.initial["seen"], "key": form["key"].value()}
    return lambda: client.post(page, shown | hidden | typed)


def test_what_is_wrong_is_corrected_once_and_never_over_somebodys_words(everywhere: Journey) -> None:
    contact = Contact.objects.get(email=OTHER, purpose="tell_participant")
    send, late = (
        corrects(everywhere.town, contact, email="ratt@example.org"),
        corrects(everywhere.town, contact, email="sen@example.org"),
    )
    assert send().status_code == send().status_code == 302
    assert late().status_code == 409
    assert Contact.objects.get(pk=contact.pk).email == "ratt@example.org"
    act = PrivacyAct.objects.get(kind="correction")
    assert (act.count, act.by, act.purpose) == (1, everywhere.town.administrator, "tell_participant")


WRONG = [
    ({"email": KIM}, "finns redan där"),
    ({"email": "fel"}, "id_email"),
    ({"email": ""}, "radera kontakten"),
]


@pytest.mark.parametrize(("typed", "said"), WRONG)
def test_what_cannot_stand_is_said_at_the_field(
    everywhere: Journey, typed: dict[str, str], said: str
) -> None:
    contact = Contact.objects.get(email=OTHER, purpose="tell_participant")
    assert said in corrects(everywhere.town, contact, **typed)().content.decode()
    assert Contact.objects.get(pk=contact.pk).email == OTHER
    assert not PrivacyAct.objects.exists()


def test_erased_at_once_when_the_person_asks(everywhere: Journey) -> None:
    client = visitor(everywhere.town.administrator)
    for contact in Contact.objects.filter(email__iexact=KIM):
        page = reverse("staff:contact_erase", args=[contact.uuid])
        assert contact.email in client.get(page).content.decode()
        for _click in range(2):
            assert client.post(page).status_code == 302
        assert client.get(page).status_code == 404
    assert set(Contact.objects.values_list("email", flat=True)) == {OTHER}
    acts = PrivacyAct.objects.filter(kind="erasure")
    assert set(acts.values_list("rule", "by__username", "plan")) == {("asked", "administrator", "")}
    assert sum(acts.values_list("count", flat=True)) == 5
    assert f"En idé av {KIM.upper()}" in set(IncomingIdea.objects.values_list("title", flat=True))
