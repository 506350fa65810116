"""The only way a contact or people's words go away: with an act that says so (law/privacy_acts.sql)."""

import uuid
from collections import Counter
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import DateTimeField, Value
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from committees.models import Person
from dialogs.models import (
    AccessibilityReport,
    Contact,
    HeardBackAnswer,
    IncomingIdea,
    PrivacyAct,
    ReportAnswer,
    Subscription,
)

Rule = PrivacyAct.Rule
#: Everything else is done because somebody asked.
BY_PLAN = frozenset({Rule.EXPIRED, Rule.UNCONFIRMED, Rule.ENDED, Rule.WORDS})


@transaction.atomic
def erase_contacts(contacts: Collection[int], rule: str, by: Person | None = None) -> int:
    """Erase these contacts (keys), and how many there still were: twice does nothing more.

    Mails and subscriptions stay and then name nobody. One act for each purpose.
    """
    found = Contact.objects.select_for_update().filter(pk__in=contacts).order_by("pk")
    purposes = Counter(found.values_list("purpose", flat=True))
    for purpose, count in sorted(purposes.items()):
        remember(PrivacyAct.Kind.ERASURE, rule, count, by=by, purpose=purpose)
    if purposes:
        _end_subscriptions(contacts)
        Contact.objects.filter(pk__in=contacts).delete()
    return purposes.total()


@transaction.atomic
def erase_ideas(ideas: Collection[UUID], rule: str) -> int:
    """The words of these ideas, and of the answers to them. That they came, and what was done, stays."""
    found = IncomingIdea.objects.select_for_update().filter(pk__in=ideas, erased_at=None)
    keys = list(found.order_by("pk").values_list("pk", flat=True))
    if keys:
        remember(PrivacyAct.Kind.ERASURE, rule, len(keys), data=PrivacyAct.Data.IDEA)
        IncomingIdea.objects.filter(pk__in=keys).update(
            title="", text="", place="", answer="", erased_at=timezone.now()
        )
    return len(keys)


@transaction.atomic
def erase_reports(reports: Collection[UUID], rule: str) -> int:
    """The words of these reports, and of the answers to them. That they came and were answered stays."""
    found = AccessibilityReport.objects.select_for_update().filter(pk__in=reports, erased_at=None)
    keys = list(found.order_by("pk").values_list("pk", flat=True))
    if keys:
        remember(PrivacyAct.Kind.ERASURE, rule, len(keys), data=PrivacyAct.Data.REPORT)
        now = timezone.now()
        AccessibilityReport.objects.filter(pk__in=keys).update(text="", page="", erased_at=now)
        ReportAnswer.objects.filter(report__in=keys).update(text="", erased_at=now)
    return len(keys)


@transaction.atomic
def erase_comments(answers: Collection[UUID], rule: str) -> int:
    """What was written beside these answers. The answers stay: they are nobody's."""
    found = HeardBackAnswer.objects.select_for_update().filter(pk__in=answers).exclude(comment="")
    keys = list(found.order_by("pk").values_list("pk", flat=True))
    if keys:
        remember(PrivacyAct.Kind.ERASURE, rule, len(keys), data=PrivacyAct.Data.COMMENT)
        HeardBackAnswer.objects.filter(pk__in=keys).update(comment="")
    return len(keys)


def remember(kind: str, rule: str, count: int, *, key: UUID | None = None, **facts: Any) -> PrivacyAct:
    """What was done, without the data. `key`: the form's, so that a double click is one act (I14)."""
    facts = {"data": PrivacyAct.Data.CONTACT} | facts
    plan = settings.RETENTION_PLAN if rule in BY_PLAN else ""
    act, _new = PrivacyAct.objects.get_or_create(
        key=key or uuid.uuid4(),
        defaults=facts | {"kind": kind, "rule": rule, "count": count, "plan": plan},
    )
    return act


def _end_subscriptions(contacts: Collection[int]) -> None:
    """Whoever is erased subscribes to nothing any more."""
    began = Coalesce("confirmed_at", "asked_at", output_field=DateTimeField())
    running = Subscription.objects.filter(contact__in=contacts, ended_at=None)
    running.update(ended_at=Greatest(Value(timezone.now()), began))
