"""A person's notices in the application: theirs alone, newest first, read when they say so."""

import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from committees.models import Person
from dialogs.models import Dialog, Notice
from dialogs.models.notice import NoticeQuerySet
from dialogs.reminders.rules import RULES


def of(person: Person) -> NoticeQuerySet:
    """Each with `in_force`: news always are, a reminder as long as the duty is not done."""
    return Notice.objects.standing().filter(recipient=person).annotate(in_force=_in_force())


def unread(person: Person) -> NoticeQuerySet:
    """What asks for attention. A reminder is silent once the duty is done, read or not."""
    return Notice.objects.standing().filter(_in_force(), recipient=person).unread()


def mark_read(person: Person, until: datetime.datetime) -> None:
    """Up to the newest that was shown, so that what came meanwhile stays unread."""
    of(person).unread().filter(created_at__lte=until).update(read_at=timezone.now())


def _in_force() -> Q:
    owed: Any = [Q(Exists(_still_owed(rule.owed)), rule=rule.name) for rule in RULES]
    return Q(event__isnull=False) | reduce(or_, owed)


def _still_owed(owed: Q) -> Any:
    return Dialog.objects.filter(owed, pk=OuterRef("dialog"))
