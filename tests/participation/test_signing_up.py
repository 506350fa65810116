"""Asked once or often, on the web or on paper: told at once, and once (I8, I14)."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction

from dialogs.models import Contact, PrivacyAct, SignUpReceipt, State
from dialogs.participation import sign_up_all
from dialogs.retention import erase_contacts
from tests.journeys import Journey
from tests.letters.reading import read
from tests.letters.test_what_residents_read import publish
from tests.people import Town

from .lists import BO, mails, signs_up, text


def test_the_first_mail_comes_at_once_and_once(begun: Town, journey: Journey) -> None:
    journey.to(State.EXECUTION)
    assert signs_up(journey, name="Bo")
    assert not signs_up(journey, BO.upper(), name="Någon annan"), "they had asked before"
    (message,) = mails(journey)
    assert message.to == [BO]
    words = read(message)
    assert "Hej Bo!" in words
    assert journey.dialog.title in words
    assert words.count("/avsluta/") == 2, "in the text, and as a link"
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mails(journey) == []
    contact = Contact.objects.get(purpose="tell_participant")
    assert (contact.name, contact.legal_basis, contact.informed_by) == ("Bo", "consent", text())


def test_whoever_took_it_back_gets_nothing_more(begun: Town, journey: Journey) -> None:
    signs_up(journey.to(State.EXECUTION))
    erase_contacts([Contact.objects.get().pk], PrivacyAct.Rule.WITHDRAWN)
    assert mails(journey) == []
    assert SignUpReceipt.objects.get().mail == "none"


def test_a_list_is_taken_whole_or_not_at_all(begun: Town, journey: Journey) -> None:
    dialog = journey.to(State.EXECUTION).dialog
    people = [{"email": BO, "name": "Bo"}, {"email": "li@example.org", "name": ""}]
    done = sign_up_all(dialog, begun.kollega, people, text())
    assert (done.added, done.known) == (2, 0)
    done = sign_up_all(dialog, begun.handlaggare, [*people, {"email": "my@example.org", "name": ""}], text())
    assert (done.added, done.known) == (1, 2)
    with pytest.raises(ValidationError):
        sign_up_all(
            dialog,
            begun.handlaggare,
            [people[0] | {"email": "ny@example.org"}, people[1] | {"email": "x"}],
            text(),
        )
    assert dialog.participants.count() == 3
    for stranger in (begun.sekreterare, begun.handlaggare_kultur, begun.strateg, begun.administrator):
        with pytest.raises(PermissionDenied):
            sign_up_all(dialog, stranger, people, text())


def test_nobody_signs_up_for_an_answer_that_is_there(begun: Town, journey: Journey) -> None:
    with pytest.raises(ValidationError, match="ingen dialog"):
        signs_up(journey.to(State.DECISION))
    journey.to(State.FEEDBACK)
    assert signs_up(journey)
    publish(journey)
    with pytest.raises(ValidationError, match="redan svarat"):
        signs_up(journey, "sen@example.org")


REFUSED = {
    "gone": "DELETE FROM dialogs_signupreceipt",
    "somebody else's": "UPDATE dialogs_signupreceipt SET contact_id = (SELECT max(id) FROM dialogs_contact)",
    "unsent": "UPDATE dialogs_signupreceipt SET mail = 'waiting', sent_at = NULL",
}


def test_the_database_keeps_who_was_told(begun: Town, journey: Journey) -> None:
    signs_up(journey.to(State.EXECUTION))
    assert len(mails(journey)) == 1
    receipt = SignUpReceipt.objects.get()
    Contact.objects.create(dialog=journey.dialog, email="x@example.org", purpose="tell_participant")
    for what, statement in REFUSED.items():
        with pytest.raises(DatabaseError, match="I8"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        assert SignUpReceipt.objects.get().mail == receipt.mail == "sent", what
