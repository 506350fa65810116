"""Take mails in hand: a lease, so that whoever dies with one loses nothing, and the duty checked once more.

Case and notice are locked while the duty is looked at: a step that is taken at the same moment is either done
before, and then there is no mail, or comes after (I9). A case that somebody is working in right now is passed
by, and found again a few seconds later.
"""

import datetime
from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from dialogs.models import Notice, NoticeChoice
from dialogs.models.notice import NoticeQuerySet

from .owed import still_owed

Mail = Notice.Mail
GAVE_UP = "lease"


def claim(today: datetime.date) -> tuple[list[Notice], int]:
    """What is to be sent now, and how many rows were dealt with in all. None: there is nothing left to do."""
    now = timezone.now()
    lease = now + datetime.timedelta(seconds=settings.MAIL_LEASE_SECONDS)
    with transaction.atomic():
        found = _next(now)
        owed = still_owed(found, today) if found else set()
        silent = [notice for notice in found if notice.pk not in owed]
        _settle(silent, Mail.SILENCED)
        wanted = _wanted([notice for notice in found if notice.pk in owed])
        _settle([notice for notice in found if notice.pk in owed - wanted], Mail.NONE)
        mailed = [notice for notice in found if notice.pk in wanted]
        # So often in somebody's hands and never heard of again: it may be what kills them.
        worn = [notice for notice in mailed if notice.attempts >= settings.MAIL_ATTEMPTS]
        _settle(worn, Mail.FAILED, last_error=GAVE_UP)
        taken = [notice for notice in mailed if notice.attempts < settings.MAIL_ATTEMPTS]
        for notice in taken:
            notice.attempts += 1
            notice.claimed_until = notice.next_try_at = lease
        Notice.objects.bulk_update(taken, ["attempts", "claimed_until", "next_try_at"])
    return taken, len(found)


def _next(now: datetime.datetime) -> list[Notice]:
    """Fresh ones together. Those that were tried before one by one: a bad one then harms no other."""
    waiting = Notice.objects.sendable(now).order_by("next_try_at")
    fresh = _locked(waiting.filter(attempts=0), settings.MAIL_AT_A_TIME)
    return fresh or _locked(waiting.filter(attempts__gt=0), 1)


def _locked(notices: NoticeQuerySet, most: int) -> list[Notice]:
    rows = notices.select_for_update(skip_locked=True, no_key=True, of=("self", "dialog"))
    return list(rows.select_related("recipient", "dialog")[:most])


def _wanted(notices: list[Notice]) -> set[UUID]:
    """Those that go by mail too: to an address, and not news that the person chose to have here alone."""
    news_to = {notice.recipient_id for notice in notices if notice.event_id}
    unwanting = NoticeChoice.objects.without_steps_by_mail(news_to) if news_to else set()
    return {
        notice.pk
        for notice in notices
        if notice.recipient.email and not (notice.event_id and notice.recipient_id in unwanting)
    }


def _settle(notices: Iterable[Notice], mail: Notice.Mail, **more: str) -> None:
    if keys := [notice.pk for notice in notices]:
        Notice.objects.filter(pk__in=keys).update(mail=mail, claimed_until=None, **more)
