"""Each published step, once, to whoever had confirmed before it, and to nobody else (I8, I9, I10)."""

import datetime
import logging
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dialogs.letters import add_participant
from dialogs.letters.post import Letters
from dialogs.models import Contact, State, Subscription, SubscriptionMail, Untold
from dialogs.post import deliver
from dialogs.publication.news_wording import NEWS
from dialogs.publication.topics import everything, find_committee, find_topic
from dialogs.reminders import sweep
from dialogs.subscriptions import confirm, end, end_finished
from dialogs.subscriptions.links import link_to_end
from dialogs.subscriptions.post import News
from tests.journeys import Journey
from tests.people import Town
from tests.subscribers import KIM, asked, subscribed
from tools.devstack.mail_sink import Manner, running

from .subscribing import DAY, posted, read

pytestmark = pytest.mark.usefixtures("begun")


def publish(journey: Journey) -> None:
    journey.compile_results()
    journey.write_feedback(does="Lampor sätts upp.", next_steps="I maj.")
    journey.publish_feedback()


def changed(journey: Journey) -> None:
    journey.write_proposal()
    journey.review_measurability()
    journey.submit_plan_change()
    journey.decide_plan_change()


#: where it starts, what is done, and what is read
READ: dict[str, tuple[str, Any, tuple[str, ...]]] = {
    "a dialogue": (
        State.DECISION,
        lambda journey: journey.decide_dialog(),
        ("En ny dialog att delta i", "Stadsbyggnadsnämnden beslutade den", "Nämnden svarar er alla senast"),
    ),
    "no investigation": (
        State.INVESTIGATION,
        lambda journey: journey.decide_no(),
        ("Det blir ingen dialog den här gången", "Nämnden berättar varför på ett informationsmöte."),
    ),
    "no dialogue": (
        State.DECISION,
        lambda journey: journey.decide_dialog(outcome="no", reason="Nej."),
        ("att det inte blir någon dialog.",),
    ),
    "another plan": (State.EXECUTION, changed, ("Dialogen har fått en ny plan", "Du kan delta till och med")),
    "another day": (
        State.FEEDBACK,
        lambda journey: journey.reschedule_feedback(),
        ("Nämndens svar kommer en annan dag", "Nämnden svarar er alla senast"),
    ),
    "broken off": (State.EXECUTION, lambda journey: journey.cancel_dialog(), ("att avbryta dialogen.",)),
    "answered": (
        State.FEEDBACK,
        publish,
        ("Nämndens svar är här", "Lampor sätts upp.", "I maj.", "Läs hela svaret", "/aterkoppling/"),
    ),
    "meeting held": (
        State.INFORMATION,
        lambda journey: journey.hold_information_meeting(),
        ("Informationsmötet har hållits", "Alla kan läsa vad som sades där."),
    ),
    "effect": (
        State.COMPLETED,
        lambda journey: journey.record_effect(),
        ("Vad dialogen ledde till", "Parken öppnade sommaren 2019."),
    ),
}


def test_every_step_that_is_news_is_tried() -> None:
    assert len(READ) == len(NEWS) - 1, "another day, while it is held and afterwards, reads the same"


@pytest.mark.parametrize("way", READ)
def test_what_is_read(journey: Journey, way: str) -> None:
    state, act, sentences = READ[way]
    journey.to(state)
    posted(journey.today)
    subscription = subscribed(at=journey.at)
    journey.wait(1)
    act(journey)
    (letter,) = posted(journey.today)
    said = read(letter)
    for sentence in (*sentences, journey.dialog.title, f"/dialoger/{journey.dialog.slug}/"):
        assert said.count(sentence) >= 2, sentence
    assert said.count(link_to_end(subscription)) == 2
    assert letter.extra_headers["List-Unsubscribe"] == f"<{link_to_end(subscription)}>"
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert (letter.to, letter.cc, letter.bcc) == ([KIM], [], [])
    assert "/arbete/" not in said
    assert posted(journey.today) == [], "each is told once"


def test_nothing_before_it_is_published(journey: Journey) -> None:
    subscribed(at=journey.at)
    subscribed(find_committee("sbn"), at=journey.at)
    journey.to(State.DECISION)
    journey.decide_dialog(outcome="remit", reason="Oklart.")
    journey.to(State.DECISION).withdraw()
    assert [letter.subject for letter in posted(journey.today, News)] == []
    assert not SubscriptionMail.objects.filter(event__isnull=False).exists()


def test_who_is_told_of_what(journey: Journey) -> None:
    """The dialogue's, its committee's, and everybody's; not another's, nor who has not confirmed."""
    journey.to(State.FEEDBACK)
    at = journey.at
    subscribed(find_topic(journey.dialog.slug), "dialog@example.org", at)
    subscribed(find_committee("sbn"), "sbn@example.org", at)
    subscribed(everything(), "alla@example.org", at)
    subscribed(find_committee("kfn"), "kfn@example.org", at)
    asked(everything(), "nej@example.org", at)
    left = subscribed(everything(), "slutat@example.org", at)
    end(left, at)
    journey.wait(1)
    journey.reschedule_feedback()
    told = {letter.to[0]: read(letter) for letter in posted(journey.today, News)}
    assert set(told) == {"dialog@example.org", "sbn@example.org", "alla@example.org"}
    assert "prenumererar på: Alla dialoger från Stadsbyggnadsnämnden" in told["sbn@example.org"]
    assert f"prenumererar på: {journey.dialog.title}" in told["dialog@example.org"]
    subscribed(everything(), "sen@example.org", journey.at + DAY)
    assert posted(journey.today, News) == [], "what came before is not told"


def test_one_mail_an_address_whatever_it_subscribes_to(journey: Journey) -> None:
    journey.to(State.FEEDBACK)
    narrow = subscribed(find_topic(journey.dialog.slug), at=journey.at)
    for topic in (find_committee("sbn"), everything()):
        subscribed(topic, KIM.upper(), journey.at)
    add_participant(journey.dialog, email="bo@example.org")
    subscribed(everything(), "BO@example.org", journey.at)
    journey.wait(1)
    publish(journey)
    (letter,) = posted(journey.today, News)
    assert letter.to == [KIM]
    assert f"<{link_to_end(narrow)}>" == letter.extra_headers["List-Unsubscribe"]
    deliver([Letters(journey.today)], 20)
    assert Contact.objects.filter(letters__isnull=False).get().email == "bo@example.org", (
        "told as a participant"
    )


def test_a_step_that_is_told_again_makes_no_second_mail(journey: Journey) -> None:
    subscribed(at=journey.at)
    journey.wait(1)
    journey.to(State.EXECUTION)
    assert len(posted(journey.today, News)) == 1
    (row,) = SubscriptionMail.objects.filter(event__isnull=False)
    Untold.objects.create(event=journey.dialog.events.get(step="decide_dialog"))
    assert posted(journey.today, News) == []
    assert SubscriptionMail.objects.filter(event__isnull=False).get().message_id == row.message_id


def test_whoever_ends_it_before_the_mail_goes_gets_none(journey: Journey) -> None:
    subscription = subscribed(at=journey.at)
    other = subscribed(email="bo@example.org", at=journey.at)
    journey.wait(1)
    journey.to(State.EXECUTION)
    assert sweep(journey.today).subscribers == 2
    end(Subscription.objects.get(pk=subscription.pk), timezone.now())
    assert [letter.to for letter in posted(journey.today, News)] == [["bo@example.org"]]
    mails = SubscriptionMail.objects.filter(event__isnull=False)
    assert dict(mails.values_list("subscription", "mail")) == {subscription.pk: "silenced", other.pk: "sent"}


def test_a_day_that_is_over_or_moved_is_not_promised(journey: Journey) -> None:
    """The mail server was away for a year."""
    subscribed(at=journey.at)
    journey.wait(1)
    journey.to(State.EXECUTION)
    journey.wait(365)
    (letter,) = posted(journey.today, News)
    assert "En ny dialog" in read(letter)
    assert "senast" not in read(letter)


def test_a_dialogue_that_has_nothing_more_to_tell_lets_its_readers_go(journey: Journey) -> None:
    journey.to(State.INFORMATION)
    mine = subscribed(find_topic(journey.dialog.slug), at=journey.at)
    subscribed(everything(), "alla@example.org", journey.at)
    journey.wait(1)
    journey.hold_information_meeting()
    sweep(journey.today)
    assert end_finished(timezone.now()) == 0, "its last mail waits"
    told = {letter.to[0]: read(letter) for letter in posted(journey.today, News)}
    assert "Det här är vårt sista mejl om det" in told[KIM]
    assert "sista mejl" not in told["alla@example.org"]
    assert end_finished(timezone.now()) == 1
    assert not Subscription.objects.get(pk=mine.pk).is_active
    assert list(Contact.objects.filter(purpose="subscribe").values_list("email", flat=True)) == [
        "alla@example.org"
    ]
    topics = [topic for topic in [find_topic(journey.dialog.slug)] if topic and topic.goes_on]
    assert topics == [], "nor is it offered"


def test_over_a_real_connection(journey: Journey, settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    """The headers as a mail program reads them; a refused address is shown as failed and named nowhere."""
    subscription = subscribed(at=journey.at)
    subscribed(email="borta@example.org", at=journey.at)
    journey.wait(1)
    journey.to(State.EXECUTION)
    sweep(journey.today)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_USE_TLS, settings.EMAIL_HOST = False, "127.0.0.1"
    with running() as sink, caplog.at_level(logging.DEBUG):
        settings.EMAIL_PORT, sink.towards = sink.port, {"borta@example.org": Manner.UNKNOWN}
        done = deliver([News(journey.today)], 20)
        assert (done.sent, done.failed) == (1, 1)
        (kept,) = sink.kept()
    assert kept.recipients == (KIM,)
    headers = message_from_bytes(kept.content, policy=default)
    assert headers["List-Unsubscribe"].strip() == f"<{link_to_end(subscription)}>"
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "example.org" not in caplog.text
    failed = SubscriptionMail.objects.failed().get()
    assert failed.last_error == "550"
    assert str(failed.pk) in caplog.text


def test_thousands_are_made_in_one_statement_and_written_by_few_queries(journey: Journey) -> None:
    at, count = journey.at, 2000
    contacts = Contact.objects.bulk_create(
        Contact(email=f"p{number}@example.org", purpose=Contact.Purpose.SUBSCRIBE) for number in range(count)
    )
    informed_by = asked().informed_by
    Subscription.objects.bulk_create(
        Subscription(contact=contact, informed_by=informed_by, asked_at=at, confirmed_at=at)
        for contact in contacts
    )
    journey.wait(1)
    journey.to(State.DECISION)
    sweep(journey.today)
    journey.decide_dialog()
    with CaptureQueriesContext(connection) as captured:
        assert sweep(journey.today).subscribers == count
    made = [query for query in captured if "INSERT INTO dialogs_subscriptionmail" in query["sql"]]
    assert len(made) == 1
    assert len(captured) < 60
    kind = News(journey.today)

    def queries(most: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            rows = list(kind.rows()[:most])
            assert kind.unsent(rows) == {}
            write = kind.writer(rows)
            assert len({write(row).to for row in rows}) == most
        return len(captured)

    assert queries(1) == queries(30) <= 3


def test_what_is_corrected_is_read_as_corrected(journey: Journey, begun: Town) -> None:
    journey.to(State.FEEDBACK)
    subscribed(at=journey.at)
    journey.wait(1)
    publish(journey)
    feedback = journey.dialog.publicfeedbacks.get()
    feedback.does = "Lampor sätts upp i juni."
    journey.correct(feedback, by=begun.sekreterare)
    (letter,) = posted(journey.today, News)
    assert "Lampor sätts upp i juni." in read(letter)


def test_confirming_at_the_moment_of_the_step_counts(journey: Journey) -> None:
    journey.to(State.DECISION)
    question = asked(at=journey.at - datetime.timedelta(hours=1))
    event = journey.decide_dialog()
    assert confirm(question, event.at)
    assert len(posted(journey.today, News)) == 1
