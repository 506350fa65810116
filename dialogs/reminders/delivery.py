"""Send what is claimed, outside every transaction, and note how it went.

At least once: who dies between the server's yes and the note has sent it, and the next one sends it again,
with the same Message-ID. Nothing is lost silently: a mail is sent, silenced, without address, or *failed* and
shown.
"""

import contextlib
import datetime
import logging
import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from dialogs.models import Notice
from dialogs.models.notice import NoticeQuerySet
from dialogs.post import Outcome, send

from .claiming import claim

Mail = Notice.Mail
log = logging.getLogger(__name__)


@dataclass
class Delivered:
    sent: int = 0
    failed: int = 0
    postponed: int = 0
    #: Silenced, or without an address: nothing to send.
    settled: int = 0
    server_is_away: bool = False


def deliver(today: datetime.date, seconds: float) -> Delivered:
    """All that waits, for so long; the rest is for the next run. A server that is away ends it at once."""
    ends = time.monotonic() + seconds
    done = Delivered()
    while time.monotonic() < ends and not done.server_is_away:
        claimed, dealt_with = claim(today)
        if not dealt_with:
            break
        done.settled += dealt_with - len(claimed)
        _send(claimed, ends, done)
    return done


def _send(claimed: Sequence[Notice], ends: float, done: Delivered) -> None:
    left = {notice.pk: notice for notice in claimed}
    with contextlib.closing(send(claimed)) as outcomes:
        for outcome in outcomes:
            _note(left.pop(outcome.notice.pk), outcome, done)
            if outcome.server_is_away or time.monotonic() > ends:
                break
    if done.server_is_away:
        for notice in left.values():  # it would have told them the same
            _note(notice, replace(outcome, notice=notice), done)
    else:
        _put_back(left.values())


def _note(notice: Notice, outcome: Outcome, done: Delivered) -> None:
    done.server_is_away |= outcome.server_is_away
    if outcome.result == "ok":
        # Also when the lease ran out meanwhile: it was sent all the same.
        unsent = Notice.objects.filter(pk=notice.pk).exclude(mail=Mail.SENT)
        unsent.update(mail=Mail.SENT, sent_at=timezone.now(), claimed_until=None, last_error="")
        done.sent += 1
    elif outcome.result == "permanent" or notice.attempts >= settings.MAIL_ATTEMPTS:
        _held(notice).update(mail=Mail.FAILED, claimed_until=None, last_error=outcome.code)
        log.error("The mail of notice %s failed for good: %s", notice.pk, outcome.code)
        done.failed += 1
    else:
        again = rests_until(notice.attempts)
        _held(notice).update(next_try_at=again, claimed_until=None, last_error=outcome.code)
        done.postponed += 1


def rests_until(attempts: int) -> datetime.datetime:
    """Longer each time, and never all at the same moment."""
    pauses = settings.MAIL_BACKOFF_MINUTES
    minutes = pauses[min(attempts, len(pauses)) - 1] * random.uniform(0.8, 1.2)  # noqa: S311 - no secret
    return timezone.now() + datetime.timedelta(minutes=minutes)


def _put_back(notices: Iterable[Notice]) -> None:
    """Nobody has tried them: our time was up."""
    for notice in notices:
        _held(notice).update(attempts=F("attempts") - 1, next_try_at=timezone.now(), claimed_until=None)


def _held(notice: Notice) -> NoticeQuerySet:
    """The row while it is ours: when the lease ran out, somebody else may have it."""
    return Notice.objects.filter(pk=notice.pk, mail=Mail.WAITING, claimed_until=notice.claimed_until)
