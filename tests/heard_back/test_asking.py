"""Whoever was answered is asked once, four weeks later, and nobody else (I8, I13)."""

import datetime
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dialogs.heard_back import ask
from dialogs.heard_back.post import Questions
from dialogs.mail_round import go_round
from dialogs.models import Beginning, Contact, HeardBack, Letter
from dialogs.reminders import sweep
from tests.dialogs.law.database import refused, sql, without
from tests.journeys import DAY, Journey
from tests.letters.reading import KIM, read
from tests.people import Town

from .asked import address, answered_by_mail, erase, four_weeks_later, questions_come


def test_idea_sender_and_participants_are_asked_once(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey, participants=2)
    on = four_weeks_later()
    assert questions_come(on - DAY) == [], "not a day too early"
    came = questions_come(on)
    assert sorted(message.to[0] for message in came) == ["bo0@example.org", "bo1@example.org", KIM]
    assert questions_come(on) == questions_come(on + 300 * DAY) == [], "and never again"
    assert HeardBack.objects.filter(mail="sent").count() == 3


def test_the_sweep_asks_and_the_round_of_all_mail_sends(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey)
    on = four_weeks_later()
    assert sweep(on).questions == 1
    assert sweep(on).questions == 0
    mail.outbox.clear()
    go_round(on, 20)
    assert "Fick du veta vad det ledde till?" in [message.subject for message in mail.outbox]


def test_what_the_question_says(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey)
    (message,) = questions_come(four_weeks_later())
    said, page = read(message), address(HeardBack.objects.get())
    assert message.subject == "Fick du veta vad det ledde till?"
    assert said.count("Hej Kim!") == 2
    for answer in ("ja", "delvis", "nej"):
        assert said.count(f"{page}?svar={answer}") == 2
    assert said.count(f"/dialoger/{journey.dialog.slug}/aterkoppling/") == 2
    assert said.count(journey.dialog.title) == 2
    assert said.count("Det här är vårt sista mejl") == 2
    assert (message.to, message.cc, message.bcc) == ([KIM], [], [])


def test_a_participant_may_end_it_there(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey, participants=1)
    by_address = {message.to[0]: message for message in questions_come(four_weeks_later())}
    ends = [message.extra_headers.get("List-Unsubscribe", "") for message in by_address.values()]
    assert sorted(map(bool, ends)) == [False, True], "whoever brought the idea has asked to be answered"
    assert read(by_address["bo0@example.org"]).count("/avsluta/") == 2


def test_days_that_were_missed_are_caught_up_with(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey)
    assert len(questions_come(four_weeks_later() + 40 * DAY)) == 1


def test_letters_from_before_it_began_are_history(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey)
    Beginning.objects.update(asks_from=four_weeks_later())
    assert questions_come(four_weeks_later() + 60 * DAY) == []


def test_nothing_begins_before_the_first_sweep(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey)
    Beginning.objects.all().delete()
    assert ask(four_weeks_later()) == 0


def test_whoever_is_erased_is_not_asked(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey, participants=1)
    erase(email=KIM)
    assert [message.to for message in questions_come(four_weeks_later())] == [["bo0@example.org"]]


def test_whoever_is_erased_while_the_question_waits_gets_none(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey)
    assert ask(four_weeks_later()) == 1
    erase()
    assert questions_come(four_weeks_later()) == []
    assert HeardBack.objects.get().mail == "none"


def test_a_letter_that_never_went_out_is_no_reason_to_ask(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey)
    with without("dialogs_letter.letter_guard"):
        Letter.objects.update(mail="failed", sent_at=None)
        assert questions_come(four_weeks_later()) == []


def test_the_address_is_still_there_when_it_is_needed(begun: Town, journey: Journey, settings: Any) -> None:
    answered_by_mail(journey)
    asked_on = four_weeks_later() + datetime.timedelta(days=7)  # a week for a mail that has to wait
    assert Letter.objects.count()
    kept = datetime.timedelta(days=settings.CONTACT_KEPT_DAYS)
    assert four_weeks_later() - datetime.timedelta(days=28) + kept > asked_on


def test_thirty_questions_cost_as_many_queries_as_one(begun: Town, journey: Journey) -> None:
    answered_by_mail(journey, participants=30)
    kind = Questions(four_weeks_later())

    def queries(count: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            rows = list(kind.rows()[:count])
            assert kind.unsent(rows) == {}
            assert all(kind.writer(rows)(row).to for row in rows)
        return len(captured)

    with CaptureQueriesContext(connection) as captured:
        assert ask(four_weeks_later()) == 31
    assert len(captured) <= 6
    assert queries(1) == queries(30) == 1


REFUSED = {
    "gone": "DELETE FROM dialogs_heardback",
    "unsent": "UPDATE dialogs_heardback SET mail = 'waiting', sent_at = NULL",
    "somebody else's": "UPDATE dialogs_heardback SET contact_id = (SELECT max(id) FROM dialogs_contact)",
    "not answered": "UPDATE dialogs_heardback SET answered = false",
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_database_keeps_what_was_asked(begun: Town, journey: Journey, what: str) -> None:
    answered_by_mail(journey)
    questions_come(four_weeks_later())
    HeardBack.objects.update(answered=True)
    Contact.objects.create(dialog=journey.dialog, purpose="tell_participant", email="annan@example.org")
    with refused("I8"):
        sql(REFUSED[what])
