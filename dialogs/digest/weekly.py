"""One row a person and week, made on its first working morning or whenever somebody next looks; then sent.

The row is the memory: however often this runs, and whoever dies in it, each summary goes out once a week, and
twice only when the server's yes was lost, under the same Message-ID (I8).
"""

import datetime
import logging
from collections.abc import Iterator

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from dialogs.models import Digest, Notice
from dialogs.permissions import Standing
from dialogs.post import Delivery, Result, deliver
from dialogs.reminders.delivery import rests_until
from dialogs.reminders.workdays import is_working_day

from .contents import Contents, contents
from .letters import letter
from .readers import gets_digest, readers

FIRST_HOUR = 6  # by the Swedish clock
Mail = Notice.Mail
Said = tuple[Digest, Contents]
log = logging.getLogger(__name__)


def send_weekly() -> int:
    """How many were sent now."""
    now = timezone.localtime()
    today = now.date()
    if is_working_day(today) and now.hour >= FIRST_HOUR:
        week = monday_of(today)
        Digest.objects.bulk_create(
            [Digest.of(person, week) for person in sorted(readers(today))], ignore_conflicts=True
        )
    with translation.override(settings.LANGUAGE_CODE):
        results = [_settle(done) for done in deliver(_claimed(today), lambda said: letter(*said))]
    return results.count(Result.OK)


def monday_of(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())


def _claimed(today: datetime.date) -> Iterator[Said]:
    """One at a time, in hand until the lease runs out. What has nothing to say, or to nobody, is silenced."""
    while digest := _claim():
        standing = Standing.of(digest.recipient, today)
        wanted = gets_digest(standing) and digest.week == monday_of(today)
        said = contents(standing, today)
        if not digest.recipient.email:
            _update(digest, mail=Mail.NONE)
        elif not wanted or said.is_empty:
            _update(digest, mail=Mail.SILENCED)
        else:
            yield digest, said


@transaction.atomic
def _claim() -> Digest | None:
    now = timezone.now()
    waiting = Digest.objects.filter(mail=Mail.WAITING, next_try_at__lte=now).order_by("next_try_at")
    rows = waiting.select_for_update(skip_locked=True, no_key=True, of=("self",))
    digest = rows.select_related("recipient").first()
    if digest:
        digest.attempts += 1
        digest.claimed_until = now + datetime.timedelta(seconds=settings.MAIL_LEASE_SECONDS)
        digest.next_try_at = digest.claimed_until
        digest.save(update_fields=["attempts", "claimed_until", "next_try_at"])
    return digest


def _settle(done: Delivery[Said]) -> Result:
    digest = done.item[0]
    if done.result is Result.OK:
        _update(digest, mail=Mail.SENT, sent_at=timezone.now(), last_error="")
    elif done.result is Result.PERMANENT or digest.attempts >= settings.MAIL_ATTEMPTS:
        log.error("The mail of summary %s failed for good: %s", digest.pk, done.code)
        _update(digest, mail=Mail.FAILED, last_error=done.code)
    else:
        _update(digest, next_try_at=rests_until(digest.attempts), last_error=done.code)
    return done.result


def _update(digest: Digest, **facts: object) -> None:
    """While it is ours, or was: what was sent stays sent."""
    rows = Digest.objects.filter(pk=digest.pk).exclude(mail=Mail.SENT)
    rows.update(claimed_until=None, **facts)
