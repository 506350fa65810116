"""Whatever a resident writes stays text on the officials' pages, while it waits and afterwards."""

import pytest
from django.test import Client
from django.urls import reverse

from dialogs.models import Contact, IncomingIdea
from dialogs.triage import add_to_case, refer
from tests.journeys import Journey
from tests.public.payloads import found_alive, legible

from .ideas import came

pytestmark = pytest.mark.django_db


def nasty(text: str) -> IncomingIdea:
    idea = came(text[:200], text=text, place=text[:200], email="")
    Contact.objects.create(incoming=idea, name=text[:200], phone=text[:50], email="x@example.org")
    return idea


def test_no_text_of_a_resident_comes_alive(journey: Journey) -> None:
    bad = "\n".join(legible())[:5000]
    journey.to("idea")
    client, by = Client(), journey.town.handlaggare
    client.force_login(by)
    waits, added, referred = (nasty(bad) for _each in range(3))
    add_to_case(added, by=by, dialog=journey.dialog)
    answer = {"kind": "fault_report", "referred_to": "x", "answer": "x"}
    refer(referred, by=by, **answer)
    pages = [f"/arbete/inkomna/{idea.pk}/" for idea in (waits, added, referred)]
    pages += [f"/arbete/inkomna/{waits.pk}/{act}/" for act in ("oppna", "lagg-till", "hanvisa", "ingen-ide")]
    pages += ["/arbete/inkomna/", "/arbete/inkomna/?flik=hanterade"]
    pages += ["/arbete/", reverse("staff:case", args=[journey.dialog.number])]
    for page in pages:
        response = client.get(page)
        assert response.status_code == 200, page
        assert found_alive(response.text) == [], page


def test_each_by_itself_as_a_title(journey: Journey) -> None:
    client = Client()
    client.force_login(journey.town.handlaggare)
    for bad in legible():
        came(bad[:200], text=bad, place=bad[:200], email="")
    for number in range(1, 20):
        page = client.get("/arbete/inkomna/", {"page": number})
        assert found_alive(page.text) == []
    assert "pwned" in page.text
