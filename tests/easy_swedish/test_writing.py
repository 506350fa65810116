"""The easy text: by the office, looked at first, one version a form, shown once the case is public."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dialogs.models import EasySummary, State
from tests.dialogs.law.database import refused, sql
from tests.journeys import Journey
from tests.people import Town

TEXT = "Parken ska bli bättre.\n\nDu kan säga vad du vill."


def page(journey: Journey) -> str:
    return f"/arbete/arenden/{journey.dialog.number}/lattlast/"


def public(journey: Journey) -> str:
    return f"/dialoger/{journey.dialog.slug}/"


def form_of(client: Client, journey: Journey) -> dict[str, Any]:
    shown = client.get(page(journey)).context["form"]
    return {name: shown[name].value() for name in ("text", "key", "revision")}


@pytest.fixture
def at_work(town: Town, client: Client) -> Client:
    client.force_login(town.handlaggare)
    return client


def test_it_is_looked_at_before_it_is_published(journey: Journey, at_work: Client) -> None:
    typed = form_of(at_work, journey.to(State.EXECUTION)) | {"text": TEXT}
    looked_at = at_work.post(page(journey), typed | {"action": "look"})
    assert looked_at.status_code == 200
    assert "Så ser invånarna den" in looked_at.text
    assert not EasySummary.objects.exists()
    assert "Lättläst" not in Client().get(public(journey)).text
    assert at_work.post(page(journey), typed | {"action": "publish"}).status_code == 302
    read = Client().get(public(journey)).text
    assert '<section class="easy-summary" lang="sv" aria-labelledby="lattlast">' in read
    assert "<p>Parken ska bli bättre.</p>" in read
    assert 'href="#lattlast"' in read
    assert "Handläggare" not in read, "who wrote it stays inside"


def test_a_form_sent_twice_makes_one_version(journey: Journey, at_work: Client) -> None:
    typed = form_of(at_work, journey.to(State.EXECUTION)) | {"text": TEXT, "action": "publish"}
    for _ in range(2):
        assert at_work.post(page(journey), typed).status_code == 302
    assert EasySummary.objects.get().version == 1


def test_the_newest_version_is_shown_and_the_same_words_make_none(journey: Journey, at_work: Client) -> None:
    journey.to(State.EXECUTION)
    for text in (TEXT, "Ny text.", "Ny text."):
        at_work.post(page(journey), form_of(at_work, journey) | {"text": text, "action": "publish"})
    assert list(EasySummary.objects.values_list("version", "text")) == [(2, "Ny text."), (1, TEXT)]
    read = Client().get(public(journey)).text
    assert "Ny text." in read
    assert "Parken ska bli bättre." not in read


def test_nobody_writes_over_a_newer_text(journey: Journey, at_work: Client) -> None:
    old = form_of(at_work, journey.to(State.EXECUTION))
    at_work.post(page(journey), form_of(at_work, journey) | {"text": TEXT, "action": "publish"})
    refused_page = at_work.post(page(journey), old | {"text": "Min text.", "action": "publish"})
    assert refused_page.status_code == 409
    assert TEXT.split("\n", maxsplit=1)[0] in refused_page.text
    assert "Min text." in refused_page.text
    assert EasySummary.objects.count() == 1


@pytest.mark.parametrize("text", ["", "   ", "x" * 1501])
@pytest.mark.parametrize("action", ["look", "publish"])
def test_what_is_wrong_stands_at_its_field(journey: Journey, at_work: Client, text: str, action: str) -> None:
    typed = form_of(at_work, journey.to(State.EXECUTION)) | {"text": text, "action": action}
    shown = at_work.post(page(journey), typed)
    assert shown.status_code == 200
    assert "field--wrong" in shown.text
    assert not EasySummary.objects.exists()


def test_before_the_case_is_public_nobody_sees_it(journey: Journey, at_work: Client) -> None:
    journey.to(State.PROPOSAL)
    shown = at_work.post(
        page(journey), form_of(at_work, journey) | {"text": TEXT, "action": "publish"}, follow=True
    )
    assert "när en nämnd har beslutat" in shown.text
    assert Client().get(public(journey)).status_code == 404
    journey.to(State.EXECUTION)
    assert "<p>Parken ska bli bättre.</p>" in Client().get(public(journey)).text


def test_only_the_office_writes(journey: Journey, town: Town, client: Client) -> None:
    journey.to(State.EXECUTION)
    for person in (town.sekreterare, town.strateg, town.fortroendevald, town.handlaggare_kultur):
        client.force_login(person)
        assert client.get(page(journey)).status_code == 403
        assert client.post(page(journey), {"text": TEXT, "action": "publish"}).status_code == 403


def test_what_was_typed_is_shown_as_text(journey: Journey, at_work: Client) -> None:
    text = "<script>alert(1)</script> & så."
    journey.to(State.EXECUTION)
    at_work.post(page(journey), form_of(at_work, journey) | {"text": text, "action": "publish"})
    assert "<script>alert" not in Client().get(public(journey)).text


def test_a_version_never_changes(journey: Journey, at_work: Client) -> None:
    journey.to(State.EXECUTION)
    at_work.post(page(journey), form_of(at_work, journey) | {"text": TEXT, "action": "publish"})
    for statement in ("UPDATE dialogs_easysummary SET text = 'Annat'", "DELETE FROM dialogs_easysummary"):
        with refused("I4"):
            sql(statement)


def test_versions_cost_the_page_nothing(journey: Journey, at_work: Client) -> None:
    journey.to(State.EXECUTION)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            Client().get(public(journey), {"version": EasySummary.objects.count()})
        return len(captured)

    few = queries()
    for number in range(5):
        at_work.post(
            page(journey), form_of(at_work, journey) | {"text": f"Text {number}.", "action": "publish"}
        )
    assert queries() == few
