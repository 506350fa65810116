"""The page on personal data: every use in full, the settings' times, and every text that was ever shown."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from dialogs.models import Contact, InformationText
from dialogs.publication.data_uses import uses
from tests.dialogs.law.database import refused, sql
from tests.people import Town

PAGE = "/personuppgifter/"
ADD = "admin:dialogs_informationtext_add"


def read() -> str:
    return Client().get(PAGE).content.decode()


def test_each_use_says_all_that_must_be_told(db: None) -> None:
    page = read()
    for use in uses():
        assert f'id="{use.key}"' in page
        for said in (use.what, use.why, use.basis, use.who, use.how_long):
            assert str(said)


def test_it_says_who_is_responsible_and_whom_to_turn_to(db: None, settings: Any) -> None:
    page = read()
    for words in (
        settings.MUNICIPALITY_NAME, settings.MUNICIPALITY_EMAIL, settings.DATA_PROTECTION_OFFICER_EMAIL,
        "imy.se", "artikel 15", "artikel 16", "artikel 17", "artikel 18", "artikel 21", "allmän handling",
        "9 kap. 28 §",
    ):  # fmt: skip
        assert words in page


def test_the_times_are_those_of_the_settings(db: None, settings: Any) -> None:
    settings.CONTACT_KEPT_DAYS, settings.WORDS_KEPT_YEARS = 17, 9
    page = read()
    assert "17 dagar efter vårt sista svar" in page
    assert "9 år efter" in page


def test_every_kind_of_contact_has_its_use(db: None) -> None:
    """A new purpose is told of, or this fails."""
    told = {"answer_idea": "ideer", "tell_participant": "deltagare", "subscribe": "prenumeranter"}
    told["answer_report"] = "tillganglighet"
    assert set(told) == set(Contact.Purpose.values)
    assert set(told.values()) <= {use.key for use in uses()}


@pytest.mark.parametrize("kind", InformationText.Kind.values)
def test_each_text_says_what_the_regulation_asks_for(db: None, kind: str) -> None:
    text = InformationText.objects.current(kind)
    demanded = [
        "Sollentuna kommun",
        "artikel 6.1",
        "raderar",
        "rätt",
        "dataskyddsombud",
        "IMY",
        "webbplatsen",
    ]
    assert [words for words in demanded if words not in text.body] == []
    assert text.body_english


def test_a_text_that_was_replaced_is_still_there_to_be_read(db: None) -> None:
    old = InformationText.objects.current("idea")
    InformationText.objects.create(kind="idea", version=2, body="Kortare.")
    page = read()
    assert page.index('id="idea-2"') < page.index("Tidigare versioner") < page.index('id="idea-1"')
    assert old.body.split(".")[0] in page


@pytest.mark.parametrize(
    "change", ["UPDATE dialogs_informationtext SET body = '-'", "DELETE FROM dialogs_informationtext"]
)
def test_what_people_were_told_never_changes(db: None, change: str) -> None:
    with refused("I13"):
        sql(change)


def test_an_administrator_publishes_a_new_version(town: Town) -> None:
    client = Client()
    client.force_login(town.administrator)
    shown = client.get(f"{reverse(ADD)}?kind=idea").context["adminform"].form
    assert shown["body"].value() == InformationText.objects.current("idea").body
    client.post(reverse(ADD), {"kind": "idea", "body": "Ny text.\r\n\r\nMer.", "body_english": ""})
    current = InformationText.objects.current("idea")
    assert (current.version, current.body) == (2, "Ny text.\n\nMer.")
    change = reverse("admin:dialogs_informationtext_change", args=[current.pk])
    assert client.post(change, {"kind": "idea", "body": "Annan."}).status_code == 403
    assert client.post(change.replace("change", "delete"), {"post": "yes"}).status_code == 403
