"""Each answer once, to whoever is owed it, and to nobody who is not there any more (I8, I10, I13)."""

import logging
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from dialogs.letters import add_participant
from dialogs.letters.post import Letters
from dialogs.models import Beginning, Contact, Letter, State, Untold
from dialogs.post import deliver
from dialogs.reminders import sweep
from dialogs.retention import erase_contacts
from tests.journeys import DAY, Journey
from tests.people import Town
from tools.devstack.mail_sink import Manner, running

from .reading import KIM, brought, come, read
from .test_what_residents_read import publish


def test_each_step_is_told_once(begun: Town, journey: Journey) -> None:
    brought(journey).to(State.INVESTIGATION)
    assert sweep(journey.today).letters == 1
    again = Untold.objects.create(event=journey.dialog.events.get(step="refer_to_committee"))
    sweep(journey.today)  # as after a restored backup: the step stands in the outbox once more
    assert not Untold.objects.filter(pk=again.pk).exists()
    (letter,) = Letter.objects.all()
    assert len(come(journey)) == 1
    assert come(journey) == []
    contact = Contact.objects.get()
    assert Letter.of(contact.pk, letter.event_id).message_id == letter.message_id
    assert contact.erase_after is None, "more answers are owed"


def test_old_cases_bring_no_flood(town: Town, journey: Journey) -> None:
    brought(journey).to(State.DECISION)
    assert come(journey) == []
    assert Beginning.objects.exists()
    journey.decide_dialog()
    assert len(come(journey)) == 1, "control: from the first sweep on they are told"


@pytest.mark.parametrize("contact", [None, Contact(name="Kim", phone="08-1")])
def test_whoever_left_no_address_gets_no_mail(begun: Town, journey: Journey, contact: Contact | None) -> None:
    journey.register(contact=contact)
    journey.to(State.INVESTIGATION)
    assert come(journey) == []
    assert not Letter.objects.exists()


def test_participants_hear_what_came_of_it_and_nothing_else(begun: Town, journey: Journey) -> None:
    brought(journey).to(State.EXECUTION)
    come(journey)
    for email in ("bo@example.org", "BO@example.org", KIM.upper()):
        add_participant(journey.dialog, email=email)
    add_participant(journey.dialog, email="", phone="08-1")
    assert len(come(journey)) == 0
    journey.reschedule_feedback()
    assert [message.to for message in come(journey)] == [[KIM]]
    journey.to(State.FEEDBACK)
    publish(journey)
    letters = come(journey)
    assert sorted(message.to[0] for message in letters) == ["bo@example.org", KIM]
    to_bo = next(read(message) for message in letters if message.to == ["bo@example.org"])
    assert to_bo.count("eftersom du deltog") == 2
    assert "Hej!" in to_bo
    assert "Hej Kim" not in to_bo
    kept = Contact.objects.filter(email__in=["bo@example.org", KIM])
    assert {contact.erase_after for contact in kept} == {journey.today + 90 * DAY}
    with pytest.raises(ValidationError, match="redan svarat"):
        add_participant(journey.dialog, email="sen@example.org")


def test_nobody_takes_part_in_what_is_no_dialogue(begun: Town, journey: Journey) -> None:
    with pytest.raises(ValidationError, match="ingen dialog"):
        add_participant(journey.to(State.DECISION).dialog, email="bo@example.org")


def test_whoever_is_erased_gets_nothing_more_and_stays_counted(begun: Town, journey: Journey) -> None:
    brought(journey).to(State.INVESTIGATION)
    assert len(come(journey)) == 1
    journey.decide_investigation()
    sweep(journey.today)
    erase_contacts([Contact.objects.get().pk], "withdrawn")
    assert come(journey) == []
    assert sorted(Letter.objects.values_list("contact", "mail")) == [(None, "none"), (None, "sent")]


REFUSED = {
    "gone": "DELETE FROM dialogs_letter",
    "other": "UPDATE dialogs_letter SET event_id = (SELECT id FROM dialogs_event WHERE step = 'register')",
    "unsent": "UPDATE dialogs_letter SET mail = 'waiting', sent_at = NULL",
}


def test_the_database_keeps_what_was_told(begun: Town, journey: Journey) -> None:
    come(brought(journey).to(State.INVESTIGATION))
    for what, statement in REFUSED.items():
        with pytest.raises(DatabaseError, match="I8"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        assert Letter.objects.get().mail == "sent", what


def test_a_refused_address_is_shown_as_failed_and_named_nowhere(
    begun: Town, journey: Journey, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    sweep(brought(journey).to(State.INVESTIGATION).today)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_USE_TLS, settings.EMAIL_HOST = False, "127.0.0.1"
    with running() as sink, caplog.at_level(logging.DEBUG):
        settings.EMAIL_PORT, sink.manner = sink.port, Manner.UNKNOWN
        assert deliver([Letters(journey.today)], 20).failed == 1
        letter = Letter.objects.get()
        assert (letter.mail, letter.last_error) == ("failed", "550")
        assert str(letter.pk) in caplog.text
        assert KIM not in caplog.text
        assert Contact.objects.get().erase_after is None, "nobody has been answered yet"
        sink.manner = Manner.ACCEPT
        Letter.objects.try_again()
        assert deliver([Letters(journey.today)], 20).sent == 1
        assert [kept.recipients for kept in sink.kept()] == [(KIM,)]


def test_thirty_letters_cost_as_many_queries_as_one(begun: Town, journey: Journey) -> None:
    journey.to(State.FEEDBACK)
    for number in range(30):
        add_participant(journey.dialog, email=f"p{number}@example.org")
    publish(journey)
    sweep(journey.today)
    kind = Letters(journey.today)

    def queries(count: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            letters = list(kind.rows()[:count])
            assert kind.unsent(letters) == {}
            write = kind.writer(letters)
            assert {write(letter).to for letter in letters} == {letter.contact.email for letter in letters}
        return len(captured)

    assert queries(1) == queries(3) == queries(30) <= 4
