"""One bad mail among many: the others arrive within minutes, and the bad one is shown in the end."""

import contextlib
import datetime
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes

import pytest
import time_machine
from django.conf import settings
from django.utils import timezone

from committees.models import Membership, Person, Role
from dialogs import post
from dialogs.models import Notice, State
from dialogs.notices.post import Notices
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.people import Town
from tools.devstack.mail_sink import Manner, Sink, running

from .conftest import LONG_AGO
from .walking import DAY

FEW, MANY = 24, 500
PATIENCE = datetime.timedelta(minutes=5)
A_ROUND = datetime.timedelta(seconds=15)
POISONED = "poison@example.org"


class Killed(BaseException):
    """As SIGKILL: nobody catches it, nothing is noted."""


SAMPLED = (Killed, Manner.SILENT)
ALL = (*SAMPLED, ZeroDivisionError, Manner.DROPS, Manner.LATER, Manner.UNKNOWN)


@pytest.fixture
def sink(settings) -> Iterator[Sink]:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 0.3
    with running() as sink:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port
        yield sink


def owed_to(town: Town, journey: Journey, people: int) -> datetime.date:
    """So many officials of an office whose handler has left, each with one mail to come."""
    names = [f"k{number}" for number in range(people - 1)]
    names.insert(people // 2, "poison")
    members = Person.objects.bulk_create(Person(username=n, email=f"{n}@example.org") for n in names)
    official = {"role": Role.OFFICIAL, "office": town.office, "valid_from": LONG_AGO}
    Membership.objects.bulk_create(Membership(person=person, **official) for person in members)
    today = journey.to(State.EXECUTION).dialog.due_on + 5 * DAY
    for person in (town.handlaggare, town.kollega):
        person.memberships.all().delete()
    sweep(today)
    Notice.objects.exclude(rule="execution_over").update(mail="none")
    assert Notice.objects.filter(mail="waiting").count() == people
    return today


def a_round(today: datetime.date) -> None:
    with contextlib.suppress(Killed):
        post.deliver([Notices(today)], 30)


def poison(sink: Sink, patch: pytest.MonkeyPatch, how: Manner | type[BaseException]) -> None:
    if isinstance(how, Manner):
        sink.towards[POISONED] = how
        return
    known = post.Message.mail

    def mail(self: post.Message, *rest: object) -> object:
        if self.to == POISONED:
            raise how
        return known(self, *rest)

    patch.setattr(post.Message, "mail", mail)


@pytest.mark.parametrize(
    ("how", "people"),
    [
        *((how, FEW) for how in SAMPLED),
        *(pytest.param(how, MANY, marks=pytest.mark.torture) for how in ALL),
    ],
)
def test_the_others_arrive_and_the_bad_one_is_shown(
    begun: Town,
    journey: Journey,
    sink: Sink,
    monkeypatch: pytest.MonkeyPatch,
    how: Manner | type[BaseException],
    people: int,
) -> None:
    today = owed_to(begun, journey, people)
    poison(sink, monkeypatch, how)
    others = Notice.objects.filter(rule="execution_over").exclude(recipient__username="poison")
    with time_machine.travel(timezone.now(), tick=False) as clock:
        ends = timezone.now() + PATIENCE
        while others.exclude(mail="sent").exists():
            assert timezone.now() < ends, "held up"
            a_round(today)
            clock.shift(A_ROUND)
        for _ in range(settings.MAIL_ATTEMPTS + 1):
            clock.shift(datetime.timedelta(hours=5))
            a_round(today)
    assert Notice.objects.failed().get().recipient.username == "poison"
    names = Counter(message_from_bytes(kept.content)["Message-ID"] for kept in sink.kept())
    assert {names[notice.message_id] for notice in others} == {1}, "nobody has it twice"
