"""Reminders that are owed, and the history of the mail server against the rows."""

import datetime
import email
import logging
from collections import Counter

from django.db.models import Value
from django.db.models.functions import Concat

from committees.models import Membership, Person, Role
from dialogs.models import Beginning, Digest, Notice, State, Untold
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.people import Town

from .plant import SlowSink

LONG_AGO = datetime.date(2010, 1, 1)
log = logging.getLogger(__name__)


def owed_to(town: Town, officials: int) -> None:
    """A case whose end and feedback are long overdue, and whose handler has left."""
    Journey(town).to(State.EXECUTION)
    town.handlaggare.memberships.all().delete()
    for number in range(officials):
        person = Person.objects.create(username=f"k{number}")
        Membership.objects.create(person=person, role=Role.OFFICIAL, office=town.office, valid_from=LONG_AGO)
    Person.objects.update(email=Concat("username", Value("@example.org")))
    Beginning.objects.create(day=LONG_AGO)
    Untold.objects.all().delete()  # the reminders alone are counted


def arrived(sink: SlowSink) -> Counter[str]:
    return Counter(email.message_from_bytes(kept.content)["Message-ID"] for kept in sink.kept())


def drained(reminders: int) -> bool:
    made = Notice.objects.filter(event=None)
    return made.count() >= reminders and not made.exclude(mail="sent").exists()


def check(sink: SlowSink, reminders: int, duplicates: int, besides: int = 0) -> None:
    """`besides`: so many mails that were no notice."""
    assert sweep().reminders == 0, "nothing was missing"
    notices = Notice.objects.all()
    assert notices.count() == reminders
    came, known = arrived(sink), {notice.message_id for notice in notices}
    for digest in Digest.objects.all():  # at ten past, a beat asks for these too
        came.pop(digest.message_id, None)
    assert known <= set(came), "all of them"
    assert sum(count for name, count in came.items() if name not in known) == besides, "and nothing unknown"
    copies = came.total() - len(came)
    log.info("%s mails, %s copies", came.total(), copies)
    assert copies <= duplicates
