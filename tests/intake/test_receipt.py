"""One form is one idea, one page and one mail (I14, I8); the mail repeats nothing that was typed."""

import uuid
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from dialogs.intake.post import IdeaMails
from dialogs.intake.receiving import receive
from dialogs.models import Contact, IdeaMail, IncomingIdea, InformationText
from dialogs.post import deliver
from dialogs.triage.acts import add_to_case, dismiss, open_case, refer
from tests.journeys import DAY, Journey
from tests.notices.reading import text_of as mail_text
from tests.people import Town

from .sending import IDEA, KIM, Sender, text_of

TODAY = timezone.localdate


def delivered() -> list[Any]:
    mail.outbox.clear()
    deliver([IdeaMails(TODAY())], 20)
    return list(mail.outbox)


def test_a_double_click_sends_one_idea_and_shows_one_page(sender: Sender) -> None:
    sender.open()
    sender.press(**IDEA | KIM)
    first, second = sender.press("send"), sender.press("send")
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"]
    assert IncomingIdea.objects.count() == Contact.objects.count() == IdeaMail.objects.count() == 1


def test_whoever_goes_back_and_writes_something_else_is_asked(sender: Sender) -> None:
    """The text that was sent is not overwritten, and the new one is not lost (I15)."""
    sender.open()
    sender.press(**IDEA)
    sender.press("send")
    page = sender.press("send", text="Något helt annat.")
    assert page.status_code == 409
    assert "redan skickat en idé" in text_of(page)
    assert "Något helt annat." in text_of(page)
    assert IncomingIdea.objects.count() == 1
    assert sender.press("send").status_code == 302
    assert sorted(IncomingIdea.objects.values_list("text", flat=True)) == sorted(
        [IDEA["text"], "Något helt annat."]
    )


def test_the_second_of_two_gets_what_the_first_kept(db: None) -> None:
    told = InformationText.objects.current("idea")
    first = IncomingIdea(informed_by=told, **IDEA)
    kept = receive(first, Contact(email="kim@example.org"), receipt=True)
    again = receive(
        IncomingIdea(key=first.key, informed_by=told, **IDEA), Contact(email="bo@example.org"), receipt=True
    )
    assert again.pk == kept.pk
    assert [contact.email for contact in Contact.objects.all()] == ["kim@example.org"]


def test_the_receipt_has_the_link_and_nothing_that_was_typed(sender: Sender, settings: Any) -> None:
    settings.SITE_URL = "https://dialog.example.org"
    idea = sender.send(**KIM)
    [receipt] = delivered()
    said = mail_text(receipt) + receipt.subject
    page = sender.client.post("/ideer/ny/", sender.fields | {"send": "1"})["Location"]
    assert said.count(f"https://dialog.example.org{page}") == 2
    assert (receipt.to, receipt.cc, receipt.bcc) == ([KIM["email"]], [], [])
    assert receipt.subject == "Tack, vi har fått din idé"
    assert "senast den" in said
    for typed in (*IDEA.values(), KIM["name"], KIM["phone"]):
        assert typed not in receipt.message().as_string() + said
    assert receipt.extra_headers["Message-ID"] == IdeaMail.of(idea, "receipt").message_id
    assert delivered() == []
    assert Contact.objects.get().erase_after is None, "an answer is owed"


def test_without_an_address_there_is_no_mail(sender: Sender) -> None:
    sender.send(**KIM | {"email": ""})
    assert not IdeaMail.objects.exists()


def test_nobodys_mailbox_is_filled_by_somebody_else(sender: Sender, settings: Any) -> None:
    settings.IDEA_LIMITS = settings.IDEA_LIMITS | {"receipt": "2/d/key"}
    for number in range(4):
        sender.send(title=f"Idé {number}", email="KIM@example.org" if number % 2 else KIM["email"])
    assert IncomingIdea.objects.count() == 4
    assert len(delivered()) == 2


def test_whoever_is_erased_gets_nothing(sender: Sender) -> None:
    sender.send(**KIM)
    Contact.objects.update(email="")
    assert delivered() == []
    assert IdeaMail.objects.get().mail == "none"


HANDLED = {
    "opened": ("Din idé har blivit ett ärende", "öppnat ärende MD-", False),
    "added": ("Din idé ingår i ett ärende", "samma sak som ärende MD-", False),
    "referred": ("Vi har svarat på din idé", "Den hör hemma hos Gatukontoret", True),
    "dismissed": ("Vi har läst det du skickade", "Det är reklam.", True),
}


def handle(how: str, idea: IncomingIdea, town: Town) -> None:
    by: Any = town.handlaggare
    if how == "opened":
        open_case(idea, by=by, title="Kanariegul rubrik", key=uuid.uuid4())
    elif how == "added":
        journey = Journey(town)
        journey.register(title="Kanariegul rubrik")
        add_to_case(idea, by=by, dialog=journey.dialog)
    elif how == "referred":
        refer(idea, by=by, kind="fault_report", referred_to="Gatukontoret", answer="Vi lagar lampan.")
    else:
        dismiss(idea, by=by, answer="Det är reklam.")


@pytest.mark.parametrize("how", HANDLED)
def test_what_was_done_is_told_once(town: Town, sender: Sender, how: str) -> None:
    idea = sender.send(**KIM)
    delivered()
    handle(how, idea, town)
    [told] = delivered()
    heading, sentence, is_last = HANDLED[how]
    said = mail_text(told)
    assert told.subject.startswith(heading)
    assert said.count(sentence) == 2
    assert said.count("/ideer/") == 2
    assert "Kanariegul" not in said, "no title of what residents may not read (I10)"
    assert ("vårt sista mejl" in said) == is_last
    kept_until = Contact.objects.get().erase_after
    assert kept_until == (TODAY() + 90 * DAY if is_last else None)
    assert delivered() == []


def test_the_administrator_sees_no_address_and_no_idea(town: Town, sender: Sender) -> None:
    sender.send(**KIM)
    sender.client.force_login(town.administrator)
    row = IdeaMail.objects.get()
    for address in ("/admin/dialogs/ideamail/", f"/admin/dialogs/ideamail/{row.pk}/change/"):
        html = sender.client.get(address).content.decode()
        assert "idén har kommit" in html
        for secret in (KIM["email"], IDEA["title"]):
            assert secret not in html
    with transaction.atomic():
        assert sender.client.post(f"/admin/dialogs/ideamail/{row.pk}/delete/").status_code == 403
