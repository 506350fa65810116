"""Notices as they come: a sweep on a day, and what it says to whom."""

import datetime

import time_machine
from django.core import mail
from django.core.mail import EmailMultiAlternatives

from committees.models import Person
from dialogs.models import Notice
from dialogs.notices import Teller, Told
from dialogs.notices.post import Notices
from dialogs.post import Line, Outcome
from dialogs.reminders import sweep


def told_to(person: Person, on: datetime.date) -> list[Told]:
    notices = list(Notice.objects.filter(recipient=person))
    teller = Teller(notices, on)
    return [teller.told(notice) for notice in notices]


def reminders_on(day: datetime.date) -> list[Notice]:
    sweep(day)
    return list(Notice.objects.filter(event=None, created_at__isnull=False).order_by("recipient__username"))


def mailed(notices: list[Notice], on: datetime.date) -> dict[str, EmailMultiAlternatives]:
    """What each gets, by username."""
    mail.outbox.clear()
    with time_machine.travel(datetime.datetime.combine(on, datetime.time(8), datetime.UTC), tick=False):
        results = [outcome.result for outcome in post(notices, on)]
    assert results == ["ok"] * len(notices)
    return {message.to[0].split("@")[0]: message for message in mail.outbox}


def post(notices: list[Notice], on: datetime.date) -> list[Outcome[Notice]]:
    with Line() as line:
        return list(line.send(notices, Notices(on).writer(notices)))


def text_of(message: EmailMultiAlternatives) -> str:
    """Both parts, with no-break spaces as spaces."""
    return "\n".join([str(message.body), str(message.alternatives[0][0])]).replace("\u00a0", " ")
