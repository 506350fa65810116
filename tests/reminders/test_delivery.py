"""What becomes of a mail, against a real server that answers as servers do."""

import datetime
import email
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.utils import timezone

from committees.models import Membership, Person
from dialogs import post
from dialogs.models import Notice, NoticeChoice, State
from dialogs.notices.post import Notices
from dialogs.post import Delivered, claim
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.people import Town
from tools.devstack.mail_sink import Manner, Sink, running

from .walking import DAY

SECONDS = 20


@pytest.fixture
def sink(settings) -> Iterator[Sink]:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 0.3
    with running() as sink:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port
        yield sink


@pytest.fixture
def today(begun: Town, journey: Journey) -> datetime.date:
    """Eight people wait for one mail each: so many officials of an office whose handler has left."""
    for number in range(8):
        person = Person.objects.create(username=f"k{number}", email=f"k{number}@example.org")
        Membership.objects.create(
            person=person, role="official", office=begun.office, valid_from=datetime.date(2010, 1, 1)
        )
    on = journey.to(State.EXECUTION).dialog.due_on + 5 * DAY
    begun.handlaggare.memberships.all().delete()
    begun.kollega.memberships.all().delete()
    sweep(on)
    Notice.objects.exclude(rule="execution_over").update(mail="none")
    assert Notice.objects.filter(mail="waiting").count() == 8
    return on


def states() -> dict[str, int]:
    return Counter(Notice.objects.filter(rule="execution_over").values_list("mail", flat=True))


def ids(sink: Sink) -> list[str]:
    return [email.message_from_bytes(kept.content)["Message-ID"] for kept in sink.kept()]


def deliver(today: datetime.date) -> Delivered:
    return post.deliver([Notices(today)], SECONDS)


def in_an_hour() -> time_machine.travel:
    return time_machine.travel(timezone.now() + datetime.timedelta(hours=1))


def test_each_is_sent_once(sink: Sink, today: datetime.date) -> None:
    assert deliver(today).sent == 8
    assert deliver(today).sent == 0
    expected = {notice.message_id for notice in Notice.objects.filter(mail="sent")}
    assert Counter(ids(sink)) == Counter(expected)
    assert len(expected) == 8


@pytest.mark.parametrize("manner", [Manner.BUSY, Manner.LATER, Manner.SILENT, Manner.DROPS])
def test_what_may_pass_is_tried_again_later(sink: Sink, today: datetime.date, manner: Manner) -> None:
    sink.manner = manner
    done = deliver(today)
    assert (done.sent, done.failed, done.postponed) == (0, 0, 8)
    assert deliver(today).postponed == 0, "not before its time"
    assert states() == {"waiting": 8}
    earliest = Notice.objects.filter(mail="waiting").order_by("next_try_at")[0].next_try_at
    assert earliest > timezone.now() + datetime.timedelta(seconds=40), "a minute, give or take a fifth"
    sink.manner = Manner.ACCEPT
    with in_an_hour():
        assert deliver(today).sent == 8
    assert set(ids(sink)) == {notice.message_id for notice in Notice.objects.filter(mail="sent")}


def test_a_refused_port_costs_one_try(today: datetime.date, sink: Sink, settings) -> None:
    settings.EMAIL_PORT = 1
    assert deliver(today).postponed == 8
    assert states() == {"waiting": 8}


@pytest.mark.parametrize("manner", [Manner.UNKNOWN, Manner.REFUSES_CONTENT])
def test_what_is_refused_for_good_is_shown_as_failed(
    sink: Sink, today: datetime.date, manner: Manner
) -> None:
    sink.towards["k3@example.org"] = manner
    done = deliver(today)
    assert (done.sent, done.failed) == (7, 1)
    failed = Notice.objects.failed().get()
    assert (failed.recipient.username, failed.last_error) == ("k3", str(manner)[:3])


def test_so_many_tries_and_no_more(sink: Sink, today: datetime.date, settings) -> None:
    settings.MAIL_ATTEMPTS = 3
    sink.manner = Manner.LATER
    with time_machine.travel(timezone.now()) as clock:
        for _ in range(4):
            deliver(today)
            clock.shift(datetime.timedelta(hours=5))
    assert states() == {"failed": 8}
    assert set(Notice.objects.failed().values_list("attempts", "last_error")) == {(3, "451")}


def test_a_mail_that_cannot_be_written_holds_up_no_other(
    sink: Sink, today: datetime.date, monkeypatch: pytest.MonkeyPatch, settings
) -> None:
    settings.MAIL_ATTEMPTS = 2
    poison_letters(monkeypatch, "k2@example.org")
    assert (deliver(today).sent, states()) == (7, {"sent": 7, "waiting": 1})
    with in_an_hour():
        deliver(today)
    assert states() == {"sent": 7, "failed": 1}
    assert Notice.objects.failed().get().last_error == "ZeroDivisionError"


def poison_letters(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    known: Callable[..., object] = post.Message.mail

    def mail(self: post.Message, *rest: object) -> object:
        if self.to == address:
            raise ZeroDivisionError
        return known(self, *rest)

    monkeypatch.setattr(post.Message, "mail", mail)


def test_a_lease_that_ran_out_is_taken_over_one_by_one(sink: Sink, today: datetime.date, settings) -> None:
    taken, _ = claim(Notices(today))  # and its worker dies
    assert len(taken) == 8
    assert deliver(today).sent == 0, "in somebody's hands"
    with time_machine.travel(timezone.now() + datetime.timedelta(seconds=settings.MAIL_LEASE_SECONDS + 1)):
        assert len(claim(Notices(today))[0]) == 1, "what was tried before harms no other"
        assert deliver(today).sent == 7


def test_what_dies_with_every_worker_is_failed_in_the_end(today: datetime.date, settings) -> None:
    settings.MAIL_ATTEMPTS = 1
    with time_machine.travel(timezone.now()) as clock:
        claim(Notices(today))
        clock.shift(datetime.timedelta(hours=1))
        while claim(Notices(today))[1]:
            pass
    assert states() == {"failed": 8}
    assert set(Notice.objects.failed().values_list("last_error", flat=True)) == {"lease"}


def test_time_that_is_up_puts_the_rest_back(sink: Sink, today: datetime.date) -> None:
    assert post.deliver([Notices(today)], 0.0001).sent == 1
    assert Notice.objects.filter(mail="waiting", attempts=0, claimed_until=None).count() == 7
    assert deliver(today).sent == 7


def test_nobody_is_mailed_without_an_address_or_news_against_their_will(
    sink: Sink, today: datetime.date, journey: Journey
) -> None:
    Person.objects.filter(username="k1").update(email="")
    Notice.objects.filter(rule="execution_over").update(mail="none")
    Notice.objects.filter(recipient__username__in=["k0", "k1"]).update(mail="waiting")
    NoticeChoice.objects.create(person=Person.objects.get(username="k0"), steps_by_mail=False)
    deliver(today)
    assert [kept.recipients for kept in sink.kept()] == [("k0@example.org",)], "a duty comes all the same"


CHANGES: dict[str, tuple[str, Callable[[Journey], object]]] = {
    "done": ("execution_over", lambda case: (case.prepare("complete_execution"), case.complete_execution())),
    "moved": ("feedback", lambda case: case.reschedule_feedback()),
    "handed over": ("execution_over", lambda case: case.hand_over()),
    "left": ("execution_over", lambda case: case.town.handlaggare.memberships.all().delete()),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_no_longer_owed_is_silenced(begun: Town, journey: Journey, sink: Sink, change: str) -> None:
    """I9: the notice stands, its mail is not sent."""
    rule, act = CHANGES[change]
    journey.to(State.EXECUTION)
    today = journey.dialog.feedback_date + DAY
    sweep(today)
    notice = Notice.objects.get(rule=rule, recipient=begun.handlaggare)
    act(journey)
    deliver(today)
    assert Notice.objects.get(pk=notice.pk).mail == "silenced"
    assert notice.message_id not in ids(sink)


def test_a_case_put_to_rest_is_silent(begun: Town, journey: Journey, sink: Sink) -> None:
    journey.to(State.PROPOSAL)
    sweep(journey.today)
    notice = Notice.objects.get(rule="step:decide_investigation")
    journey.park()
    deliver(journey.today)
    assert Notice.objects.get(pk=notice.pk).mail == "silenced"
