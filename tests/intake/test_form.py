"""Sending an idea: what is asked, what is refused and how kindly, and that nothing typed is lost."""

from typing import Any

import pytest

from dialogs.models import Contact, IncomingIdea, InformationText
from dialogs.models.information_text import InformationText as Text

from .sending import FORM, IDEA, KIM, Sender, text_of


def test_an_idea_is_sent_as_it_was_written(sender: Sender) -> None:
    idea = sender.send(**KIM)
    assert {name: getattr(idea, name) for name in IDEA} == IDEA
    contact = idea.contact
    assert {name: getattr(contact, name) for name in KIM} == KIM
    assert (contact.purpose, contact.legal_basis) == ("answer_idea", "public_task")
    assert contact.erase_after is None, "an answer is owed"
    assert idea.informed_by == contact.informed_by == InformationText.objects.current("idea")


def test_nobody_needs_to_say_who_they_are(sender: Sender) -> None:
    idea = sender.send(place="")
    assert idea.is_waiting
    assert not Contact.objects.exists()


def test_the_page_says_what_happens_and_what_it_is_not(sender: Sender, settings: Any) -> None:
    settings.IDEA_TRIAGE_DAYS = 17
    settings.DAYS_TO_ACT = settings.DAYS_TO_ACT | {"investigation": 43}
    settings.MEDBORGARFORSLAG_URL = "https://example.org/paverka"
    page = sender.open()
    said = text_of(page)
    for words in (
        "inom 17 dagar",
        "inom 43 dagar",
        "inget medborgarförslag",
        "8 kap. 1 §",
        "allmän handling",
    ):
        assert words in said
    assert 'href="https://example.org/paverka"' in page.content.decode()
    current: Text = InformationText.objects.current("idea")
    assert current.body.split("\n\n")[0] in said
    assert sender.fields["information"] == str(current.version)


@pytest.mark.parametrize("typed", [{}, KIM], ids=["nobody", "Kim"])
def test_nothing_is_kept_before_it_is_sent(sender: Sender, typed: dict[str, str]) -> None:
    sender.open()
    checked = text_of(sender.press(**IDEA | typed))
    assert "Kontrollera och skicka" in checked
    for value in (IDEA | typed).values():
        assert " ".join(value.split()) in checked
    changed = sender.press("edit")
    assert "Skicka en idé" in text_of(changed)
    assert not IncomingIdea.objects.exists()
    for name, value in (IDEA | typed).items():
        assert sender.fields[name].replace("\r\n", "\n").strip() == value, name


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "nothing": ({"title": "", "text": " "}, "Fältet måste fyllas i."),
    "too long": ({"text": "å" * 5_001}, "5001"),
    "no address": ({"email": "kim(at)example.org"}, "giltig e-postadress"),
    "null byte": ({"text": "Hej\x00 då"}, "tecken som inte går att läsa"),
    "null byte in a line": ({"place": "Hej\x00 då"}, "tecken som inte går att läsa"),
    "moves the cursor": ({"text": "Hej\x1b[2J då"}, "tecken som inte går att läsa"),
    "number in the text": ({"text": "Jag, 19121212-1212, tycker."}, "ut som ett personnummer"),
    "number in the title": ({"title": "Om 121212+1212"}, "ut som ett personnummer"),
    "number run together": ({"text": "Jag heter 191212121212."}, "ut som ett personnummer"),
    "number with a dash": ({"text": "Jag är 121212–1212"}, "ut som ett personnummer"),
    "coordination number": ({"text": "701063-2391"}, "ut som ett personnummer"),
    "number as a name": ({"name": "121212-1212"}, "ut som ett personnummer"),
    "number as an address": ({"email": "191212121212@example.org"}, "ut som ett personnummer"),
    "number as a telephone": ({"phone": "121212-1212"}, "ut som ett personnummer"),
    "advertising": ({"website": "https://example.org"}, "Töm det här fältet"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(sender: Sender, what: str) -> None:
    changes, said = WRONG[what]
    sender.open()
    typed = IDEA | KIM | changes
    page = sender.press("send", **typed)
    assert page.status_code == 200
    html = page.content.decode()
    for name in changes:
        assert f'id="id_{name}_error"' in html or 'aria-invalid="true" ' in html
    assert said in text_of(page)
    assert not IncomingIdea.objects.exists()
    for name in ("title", "text", "place", *KIM):
        kept = sender.fields[name].replace("\r\n", "\n").replace("\ufffd", "\x00").strip("\n")
        assert kept == typed[name], name


RIGHT = {
    "no such day": "991399-1234",
    "wrong check digit": "121212-1213",
    "a telephone in groups": "Ring 070-123 45 67",
    "a case number": "MD-2026-0012 och 2014/0066 KS.030",
    "more digits": "11212121212123",
    "lines and tabs": "Ett\tord\noch ett till",
    "letters of all kinds": "Żółć, 日本, 👋 och عربى",
}


@pytest.mark.parametrize("what", RIGHT)
def test_what_is_no_personal_number_is_let_through(sender: Sender, what: str) -> None:
    assert sender.send(text=RIGHT[what]).text == RIGHT[what]


def test_a_telephone_number_is_no_personal_number(sender: Sender) -> None:
    """Ten digits in a row are a telephone's, even when their check digit happens to be right."""
    assert sender.send(phone="0701234562", email="").contact.phone == "0701234562"


def test_a_letter_is_one_letter_and_a_line_ends_in_one_sign(sender: Sender) -> None:
    idea = sender.send(title=" A\u030angbåten \n  går ", text="Ett\r\ntvå\rtre")
    assert (idea.title, idea.text) == ("Ångbåten går", "Ett\ntvå\ntre")


def test_what_was_shown_is_what_is_stored(sender: Sender) -> None:
    """A new version while somebody writes: they read the old one."""
    sender.open()
    shown = InformationText.objects.current("idea")
    InformationText.objects.create(kind="idea", version=shown.version + 1, body="Nytt.")
    sender.press(**IDEA)
    assert sender.press("send").status_code == 302
    assert IncomingIdea.objects.get().informed_by == shown


@pytest.mark.parametrize("version", ["99", "0", "-1", "x", "", "9" * 40])
def test_a_version_that_never_was_is_not_believed(sender: Sender, version: str) -> None:
    sender.open()
    page = sender.press("send", **IDEA | {"information": version})
    assert page.status_code == 200
    assert not IncomingIdea.objects.exists()
    assert sender.fields["title"] == IDEA["title"]


def test_the_page_is_for_one_person_and_can_be_gone_back_to(sender: Sender) -> None:
    page = sender.open()
    assert set(page["Cache-Control"].split(", ")) == {"private", "no-cache"}
    assert not sender.client.cookies
    sender.press(**IDEA)
    assert not sender.client.cookies
    assert sender.client.put(FORM).status_code == 405
