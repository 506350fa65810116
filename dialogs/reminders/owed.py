"""Is it still owed, and still up to this person? Asked under the case's lock, right before the mail (I9)."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator
from uuid import UUID

from dialogs.duties import Owner, rules_of, with_rules
from dialogs.models import Dialog, Notice

from .people import Belonging, People
from .rules import BY_NAME
from .turns import told_of

Standing = Iterator[UUID]


def still_owed(notices: Collection[Notice], today: datetime.date) -> set[UUID]:
    """Those that still have something to say to the one they are for."""
    people = People(today)
    by_rule: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices:
        by_rule["" if notice.event_id else notice.rule].append(notice)
    news = by_rule.pop("", [])
    standing = set(_news(news, people, today)) if news else set()
    for rule, reminders in by_rule.items():
        standing |= set(_reminders(rule, reminders, people, today))
    return standing


def _reminders(name: str, reminders: list[Notice], people: People, today: datetime.date) -> Standing:
    if not (rule := BY_NAME.get(name)):
        return
    cases = Dialog.objects.filter(rule.owed, pk__in={notice.dialog_id for notice in reminders})
    owing = cases.exclude(parked_until__gt=today).annotate(from_day=rule.day).in_bulk()
    for notice in reminders:
        case = owing.get(notice.dialog_id)
        # A deadline that was moved since has a ladder of its own.
        if case is None or case.from_day != notice.counted_from:
            continue
        if notice.recipient_id in people.addressed(Belonging.of(case), rule.addressed(notice.rung)):
            yield notice.pk


def _news(notices: list[Notice], people: People, today: datetime.date) -> Standing:
    of_these = Dialog.objects.open().filter(pk__in={notice.dialog_id for notice in notices})
    cases = with_rules(of_these).in_bulk()
    for notice in notices:
        case = cases.get(notice.dialog_id)
        if case and notice.recipient_id in told_now(notice.step, case, people, today):
            yield notice.pk


def told_now(step: str, case: Dialog, people: People, today: datetime.date) -> dict[int, Notice.Role]:
    """Whom a step would be told as the case, read by `with_rules`, stands now."""
    owes: frozenset[Owner] = frozenset()
    if not case.is_parked(today):
        owes = frozenset(rule.owner for rule in rules_of(case))
    return people.addressed(Belonging.of(case), told_of(step, owes))
