"""The office's side: a list on paper, typed in; seen by its own office alone (I10)."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from dialogs.models import Contact, PrivacyAct, State
from dialogs.participation.qr import MARGIN, qr_path
from tests.journeys import Journey
from tests.letters.test_what_residents_read import publish
from tests.people import Town

from .lists import BO, signs_up, text


@pytest.fixture
def address(journey: Journey) -> str:
    journey.to(State.EXECUTION)
    return reverse("staff:participants", args=[journey.dialog.number])


def visitor(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def typed(*rows: tuple[str, str], **more: Any) -> dict[str, Any]:
    data: dict[str, Any] = {"rad-TOTAL_FORMS": len(rows), "rad-INITIAL_FORMS": 0, "information": text().pk}
    for number, (email, name) in enumerate(rows):
        data |= {f"rad-{number}-email": email, f"rad-{number}-name": name}
    return data | more


def test_a_list_is_typed_in(town: Town, address: str) -> None:
    rows = typed((BO, "Bo"), ("", ""), ("li@example.org", ""), (BO.upper(), ""))
    told = visitor(town.handlaggare).post(address, rows, follow=True).content.decode()
    assert "2 personer står nu på listan. 1 fanns redan där och får svar en gång." in told
    assert BO in told
    again = visitor(town.kollega).post(address, rows, follow=True).content.decode()
    assert "3 fanns redan där" in again
    assert Contact.objects.count() == 2
    assert {contact.informed_by for contact in Contact.objects.all()} == {text()}


def test_one_wrong_row_keeps_all_of_them_on_the_page(town: Town, address: str) -> None:
    response = visitor(town.handlaggare).post(
        address, typed((BO, "Bo"), ("fel", "Li"), ("", "Namn utan adress"))
    )
    words = response.content.decode()
    for kept in (BO, 'value="fel"', 'value="Li"', "Namn utan adress"):
        assert kept in words
    assert words.count('href="#id_rad-1-email"') == words.count('href="#id_rad-2-email"') == 1
    assert not Contact.objects.exists()
    empty = visitor(town.handlaggare).post(address, typed(("", ""))).content.decode()
    assert "Skriv minst en e-postadress." in empty


def test_a_row_more_saves_nothing(town: Town, address: str) -> None:
    words = visitor(town.handlaggare).post(address, typed((BO, "Bo"), rows="more")).content.decode()
    assert "id_rad-1-email" in words
    assert f'value="{BO}"' in words
    assert not Contact.objects.exists()


def test_only_the_cases_own_office_sees_who(town: Town, journey: Journey, address: str) -> None:
    signs_up(journey, name="Bo Boende")
    for person in (town.handlaggare, town.kollega):
        assert BO in visitor(person).get(address).content.decode()
    for person in (town.sekreterare, town.strateg, town.administrator, town.handlaggare_kultur):
        words = visitor(person).get(address).content.decode()
        assert "1 person har bett" in words, "control: the page is there"
        assert BO not in words
        assert "Bo Boende" not in words
        assert visitor(person).post(address, typed(("x@example.org", ""))).status_code == 403
        assert BO not in visitor(person).get(address + "lista/").content.decode()
    assert Contact.objects.count() == 1


def test_one_who_asks_is_taken_off_after_a_question(town: Town, journey: Journey, address: str) -> None:
    signs_up(journey)
    contact = Contact.objects.get()
    removal = reverse("staff:participant_remove", args=[journey.dialog.number, contact.pk])
    assert visitor(town.strateg).post(removal).status_code == 403
    assert BO in visitor(town.handlaggare).get(removal).content.decode()
    assert Contact.objects.exists()
    for _click in range(2):
        assert visitor(town.handlaggare).post(removal).status_code == 302
    assert not Contact.objects.exists()
    act = PrivacyAct.objects.get()
    assert (act.rule, act.by, act.count) == ("removed", town.handlaggare, 1)


def test_nobody_of_another_case_is_reached(town: Town, journey: Journey, address: str) -> None:
    signs_up(journey)
    other = Journey(town, paragraph=90).to(State.EXECUTION).dialog
    pk = Contact.objects.get().pk
    assert visitor(town.handlaggare).post(reverse("staff:participant_remove", args=[other.number, pk])).url
    assert Contact.objects.exists()


def test_after_the_answer_the_list_is_closed(town: Town, journey: Journey, address: str) -> None:
    publish(journey.to(State.FEEDBACK))
    client = visitor(town.handlaggare)
    assert "id_rad-0-email" not in client.get(address).content.decode()
    assert "redan svarat" in client.post(address, typed((BO, ""))).content.decode()
    assert client.get(address + "lista/").status_code == 302
    assert not Contact.objects.exists()


def test_the_code_leads_to_the_page(town: Town, journey: Journey, address: str, settings: Any) -> None:
    settings.SITE_URL = "https://dialog.example"
    words = visitor(town.handlaggare).get(address + "lista/").content.decode()
    public = "https://dialog.example" + reverse("public:sign_up", args=[journey.dialog.slug])
    assert public in words
    assert qr_path(public).path in words
    assert words.count("<tr>") == 1 + 14
    assert re.search(r"Information, version 1\.", words)


def test_a_code_is_drawn_square_by_square() -> None:
    code = qr_path("HTTPS://EXAMPLE.ORG")
    bars = [tuple(map(int, bar)) for bar in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", code.path)]
    assert code.path == "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in bars)
    assert bars[0] == (MARGIN, MARGIN, 7), "the corner that a camera looks for"
    assert max(x + length for x, _y, length in bars) == code.size - MARGIN
