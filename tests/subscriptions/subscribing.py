"""The mail that comes to subscribers."""

import datetime
import re
from typing import Any

from django.conf import settings
from django.core import mail
from django.core.mail import EmailMultiAlternatives

from dialogs.post import deliver
from dialogs.reminders import sweep
from dialogs.subscriptions.post import Confirmations, News
from tests.notices.reading import text_of

DAY = datetime.timedelta(days=1)


def posted(today: datetime.date, *kinds: Any) -> list[EmailMultiAlternatives]:
    """What goes out to subscribers in one sweep and one round."""
    sweep(today)
    mail.outbox.clear()
    deliver([kind(today) for kind in kinds or (Confirmations, News)], 20)
    return [message for message in mail.outbox if isinstance(message, EmailMultiAlternatives)]


def read(message: EmailMultiAlternatives) -> str:
    """Subject, plain text and HTML."""
    return f"{message.subject}\n{text_of(message)}"


def link_in(message: EmailMultiAlternatives, part: str) -> str:
    """The path of the one link with that word in it."""
    found = set(re.findall(rf"{re.escape(settings.SITE_URL)}(/prenumerera/{part}/[^\s\"<]+)", read(message)))
    assert len(found) == 1, found
    return str(found.pop())
