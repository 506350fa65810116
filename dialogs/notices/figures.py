"""How the mail goes, in numbers alone: for whoever watches over the site."""

import datetime

from django.core.cache import cache
from django.db.models import Min
from django.utils import timezone

from dialogs.models import Digest, IdeaMail, Letter, Notice, SignUpReceipt, SubscriptionMail

LAST_SWEEP = "last_sweep"
#: All that goes by mail.
KINDS = (Notice, IdeaMail, Letter, SignUpReceipt, SubscriptionMail, Digest)


def swept() -> None:
    """Remember that beat, queue and worker have just done their work together."""
    cache.set(LAST_SWEEP, timezone.now(), None)


def sweep_seconds() -> int | None:
    """Seconds since then. None: never."""
    return _seconds(cache.get(LAST_SWEEP), timezone.now())


def waiting_seconds() -> int:
    """How long the oldest mail that may be sent has waited. A lease or a pause is no waiting."""
    now = timezone.now()
    oldest = [kind.objects.sendable(now).aggregate(since=Min("next_try_at"))["since"] for kind in KINDS]
    return max((_seconds(since, now) or 0 for since in oldest), default=0)


def failed() -> int:
    """Mails given up on that somebody should look at: they stand in the administration."""
    return sum(kind.objects.failed().count() for kind in KINDS)


def _seconds(since: datetime.datetime | None, now: datetime.datetime) -> int | None:
    return None if since is None else max(0, int((now - since).total_seconds()))
