"""Which pages are still as they were: those made since the last change, on the same day."""

import datetime
import threading
from dataclasses import dataclass
from time import monotonic

from django.db.models import Sum
from django.utils import timezone

from dialogs.models import PublicChange

#: The database is asked at most so often, in seconds. A page may be that much behind.
ASKED_EVERY = 1.0


@dataclass(frozen=True)
class Version:
    """How often anything public was changed, and the Swedish date: what is late today was not yesterday."""

    changes: int
    on: datetime.date


class Clock:
    """The version that holds now. Read before a page is made: so a kept page is never older than it says."""

    def __init__(self) -> None:
        self._asking = threading.Lock()
        self._changes, self._asked_at = 0, float("-inf")

    def now(self) -> Version:
        with self._asking:  # whoever comes meanwhile waits for the one answer
            at = monotonic()
            if at - self._asked_at >= ASKED_EVERY:
                self._changes = PublicChange.objects.aggregate(sum=Sum("changes"))["sum"] or 0
                self._asked_at = at
            return Version(self._changes, timezone.localdate())

    def forget(self) -> None:
        """The next one who asks is told by the database."""
        self._asked_at = float("-inf")


clock = Clock()
