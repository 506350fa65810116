"""Three hundred payloads in every field that a resident types into: shown as text, and never run."""

import html
from typing import Any

import pytest

from dialogs.models import IdeaMail
from tests.public.payloads import found_alive, legible

from .sending import IDEA, Sender

LENGTHS = {"title": 200, "text": 5_000, "place": 200, "name": 200, "phone": 50}
PAYLOADS = legible()


@pytest.fixture(autouse=True)
def _unlimited(settings: Any) -> None:
    settings.IDEA_LIMITS = {}


def test_there_are_three_hundred_and_they_are_noticed() -> None:
    assert len(set(PAYLOADS)) >= 300
    alive = [payload for payload in PAYLOADS if found_alive(f"<p>{payload}</p>")]
    assert len(alive) > 250, "control: set into a page as they are, they act"
    assert not any(found_alive(f"<p>{html.escape(payload)}</p>") for payload in PAYLOADS)


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_shown_as_written_on_each_page(sender: Sender, start: int) -> None:
    """On the page to look it over, on the form again, and behind the link."""
    for payload in PAYLOADS[start : start + 50]:
        typed = {name: " ".join(payload.split())[:length].strip() for name, length in LENGTHS.items()}
        sender.open()
        checked = sender.press(**typed).content.decode()
        assert "Kontrollera och skicka" in checked
        again = sender.press("edit").content.decode()
        sender.press()
        followed = sender.client.get(sender.press("send")["Location"]).content.decode()
        for page in (checked, again, followed):
            assert found_alive(page) == []
            assert html.escape(typed["text"]) in page
        assert html.escape(typed["name"]) in checked
        assert html.escape(typed["title"]) in followed


@pytest.mark.parametrize(
    "field", ["title", "text", "place", "name", "phone", "email", "website", "key", "information"]
)
def test_refused_forms_give_them_back_as_text(sender: Sender, field: str) -> None:
    for payload in PAYLOADS[::7]:
        sender.open()
        page = sender.press(**IDEA | {"title": "", field: payload}).content.decode()
        assert found_alive(page) == [], payload


def test_none_reaches_a_mail(sender: Sender) -> None:
    sender.send(**dict.fromkeys(("title", "text", "place", "name"), PAYLOADS[0]), email="kim@example.org")
    assert IdeaMail.objects.count() == 1, "what it says is told in test_receipt.py: nothing that was typed"
