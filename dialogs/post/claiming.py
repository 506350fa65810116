"""Take mails in hand: a lease, so that whoever dies with one loses nothing, and the duty checked once more.

What a mail is about is locked while it is looked at: a step that is taken at the same moment is either done
before, and then there is no mail, or comes after (I9). A case that somebody is working in right now is passed
by, and found again a few seconds later.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from dialogs.models.mailing import Mailing, MailingQuerySet

from .kind import Kind, M

Mail = Mailing.Mail
GAVE_UP = "lease"


def claim(kind: Kind[M]) -> tuple[list[M], int]:
    """What is to be sent now, and how many rows were dealt with in all. None: there is nothing left to do."""
    now = timezone.now()
    lease = now + datetime.timedelta(seconds=settings.MAIL_LEASE_SECONDS)
    with transaction.atomic():
        found = _next(kind, now)
        unsent = kind.unsent(found) if found else {}
        for mail in sorted(set(unsent.values())):
            _settle(kind, [row for row in found if unsent.get(row.pk) == mail], mail=mail)
        mailed = [row for row in found if row.pk not in unsent]
        # So often in somebody's hands and never heard of again: it may be what kills them.
        worn = [row for row in mailed if row.attempts >= settings.MAIL_ATTEMPTS]
        _settle(kind, worn, mail=Mail.FAILED, last_error=GAVE_UP)
        taken = [row for row in mailed if row.attempts < settings.MAIL_ATTEMPTS]
        for row in taken:
            row.attempts += 1
            row.claimed_until = row.next_try_at = lease
        _settle(kind, taken, attempts=F("attempts") + 1, claimed_until=lease, next_try_at=lease)
    return taken, len(found)


def _next(kind: Kind[M], now: datetime.datetime) -> list[M]:
    """Fresh ones together. Those that were tried before one by one: a bad one then harms no other."""
    waiting = kind.rows().sendable(now).order_by("next_try_at")
    fresh = _locked(kind, waiting.filter(attempts=0), settings.MAIL_AT_A_TIME)
    return fresh or _locked(kind, waiting.filter(attempts__gt=0), 1)


def _locked(kind: Kind[M], rows: MailingQuerySet[M], most: int) -> list[M]:
    return list(rows.select_for_update(skip_locked=True, no_key=True, of=kind.locks)[:most])


def _settle(kind: Kind[M], rows: Iterable[M], **facts: Any) -> None:
    if keys := [row.pk for row in rows]:
        kind.rows().filter(pk__in=keys).update(**{"claimed_until": None} | facts)
