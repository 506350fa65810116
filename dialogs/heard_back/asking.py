"""Due is who had the committee's answer by mail so many days ago, is still there, and was not asked (I8).

Nobody is due because a timer fired: letters and questions say what is left, so a sweep that was missed is
caught up with, and any number at once ask once. What was sent before this began (`Beginning`) is history.
"""

import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils import timezone

from dialogs.models import Beginning, HeardBack, Letter

#: Rows written in one statement.
AT_A_TIME = 500


def ask(today: datetime.date) -> int:
    """Make the questions that are due and missing, and say how many they were."""
    rows = [HeardBack.of(contact, dialog) for contact, dialog in _due(today)]
    HeardBack.objects.bulk_create(rows, batch_size=AT_A_TIME, ignore_conflicts=True)
    return len(rows)


def _due(today: datetime.date) -> list[tuple[int, int]]:
    """Contact and case. An erased contact is in no letter any more, and so never asked (I13)."""
    beginning = Beginning.objects.first()
    if beginning is None:
        return []
    asked = HeardBack.objects.filter(contact=OuterRef("contact"), dialog=OuterRef("event__dialog"))
    latest = today - datetime.timedelta(days=settings.HEARD_BACK_ASKED_AFTER_DAYS)
    letters = Letter.objects.filter(
        ~Exists(asked),
        contact__isnull=False,
        event__step="publish_feedback",
        mail=Letter.Mail.SENT,
        sent_at__gte=_midnight(beginning.asks_from),
        sent_at__lt=_midnight(latest + datetime.timedelta(days=1)),
    ).exclude(contact__email="")
    return list(letters.order_by("sent_at", "pk").values_list("contact", "event__dialog"))


def _midnight(day: datetime.date) -> datetime.datetime:
    """When the Swedish day begins (I18)."""
    return timezone.make_aware(
        datetime.datetime.combine(day, datetime.time()), timezone.get_default_timezone()
    )
