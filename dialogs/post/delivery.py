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
from django.utils import timezone, translation

from dialogs.models.mailing import Mailing, MailingQuerySet

from .claiming import claim
from .kind import Kind, M
from .line import Line, Outcome
from .verdict import Result

Mail = Mailing.Mail
log = logging.getLogger(__name__)


@dataclass
class Delivered:
    sent: int = 0
    failed: int = 0
    postponed: int = 0
    #: Silenced, or without an address: nothing to send.
    settled: int = 0
    server_is_away: bool = False


def deliver(kinds: Iterable[Kind], seconds: float) -> Delivered:
    """All that waits, for so long; the rest is for the next run. A server that is away ends it at once."""
    done = Delivered()
    with translation.override(settings.LANGUAGE_CODE), Line() as line:
        ends = time.monotonic() + seconds
        for kind in kinds:
            while time.monotonic() < ends and not done.server_is_away:
                claimed, dealt_with = claim(kind)
                if not dealt_with:
                    break
                done.settled += dealt_with - len(claimed)
                _send(kind, claimed, line, ends, done)
    return done


def _send(kind: Kind[M], claimed: Sequence[M], line: Line, ends: float, done: Delivered) -> None:
    left = {row.pk: row for row in claimed}
    with contextlib.closing(line.send(claimed, kind.writer(claimed))) as outcomes:
        for outcome in outcomes:
            _note(kind, left.pop(outcome.item.pk), outcome, done)
            if outcome.server_is_away or time.monotonic() > ends:
                break
    if done.server_is_away:
        for row in left.values():  # it would have told them the same
            _note(kind, row, replace(outcome, item=row), done)
    else:
        _put_back(kind, list(left.values()))


def _note(kind: Kind[M], row: M, outcome: Outcome[M], done: Delivered) -> None:
    done.server_is_away |= outcome.server_is_away
    if outcome.result is Result.OK:
        kind.note_sent(row)
        done.sent += 1
    elif outcome.result is Result.PERMANENT or row.attempts >= settings.MAIL_ATTEMPTS:
        _held(kind, row).update(mail=Mail.FAILED, claimed_until=None, last_error=outcome.code)
        log.error("The mail of %s %s failed for good: %s", row._meta.model_name, row.pk, outcome.code)
        done.failed += 1
    else:
        again = _rests_until(row.attempts)
        _held(kind, row).update(next_try_at=again, claimed_until=None, last_error=outcome.code)
        done.postponed += 1


def _rests_until(attempts: int) -> datetime.datetime:
    """Longer each time, and never all at the same moment."""
    pauses = settings.MAIL_BACKOFF_MINUTES
    minutes = pauses[min(attempts, len(pauses)) - 1] * random.uniform(0.8, 1.2)  # noqa: S311 - no secret
    return timezone.now() + datetime.timedelta(minutes=minutes)


def _put_back(kind: Kind[M], rows: Sequence[M]) -> None:
    """Nobody has tried them: our time was up."""
    if rows:
        held = _held(kind, *rows)
        held.update(attempts=F("attempts") - 1, next_try_at=timezone.now(), claimed_until=None)


def _held(kind: Kind[M], *rows: M) -> MailingQuerySet[M]:
    """Rows of one claim while they are ours: when the lease ran out, somebody else may have them."""
    keys, lease = [row.pk for row in rows], rows[0].claimed_until
    return kind.rows().filter(pk__in=keys, mail=Mail.WAITING, claimed_until=lease)
