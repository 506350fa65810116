"""One row a person and week, made on its first working morning or whenever somebody next looks.

The row is the memory: however often this runs, and whoever dies in it, each summary goes out once a week, and
twice only when the server's yes was lost, under the same Message-ID (I8).
"""

import datetime

from django.utils import timezone

from dialogs.models import Digest
from dialogs.post import deliver
from dialogs.reminders.workdays import is_working_day

from .post import Summaries
from .readers import readers

FIRST_HOUR = 6  # by the Swedish clock


def send_weekly(seconds: float) -> int:
    """How many were sent now. What is left goes out with all other mail."""
    now = timezone.localtime()
    today = now.date()
    if is_working_day(today) and now.hour >= FIRST_HOUR:
        week = monday_of(today)
        Digest.objects.bulk_create(
            [Digest.of(person, week) for person in sorted(readers(today))], ignore_conflicts=True
        )
    return deliver([Summaries(today)], seconds).sent


def monday_of(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())
