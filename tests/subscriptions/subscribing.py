"""Somebody who subscribes, step by step as people do, and the mail that comes to them."""

import datetime
import re
import uuid
from typing import Any

from django.conf import settings
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from dialogs.models import InformationText, Subscription
from dialogs.post import deliver
from dialogs.publication.topics import Topic, everything
from dialogs.reminders import sweep
from dialogs.subscriptions import ask, confirm
from dialogs.subscriptions.post import Confirmations, News
from tests.notices.reading import text_of

KIM = "kim@example.org"
DAY = datetime.timedelta(days=1)


def asked(topic: Topic | None = None, email: str = KIM, at: datetime.datetime | None = None) -> Subscription:
    """A question to an address; the mail that asks it waits."""
    key = uuid.uuid4()
    text = InformationText.objects.current(InformationText.Kind.SUBSCRIPTION)
    ask(email, topic or everything(), informed_by=text, key=key, at=at or timezone.now())
    return Subscription.objects.get(key=key)


def subscribed(
    topic: Topic | None = None, email: str = KIM, at: datetime.datetime | None = None
) -> Subscription:
    """Asked and confirmed, at a moment before what is to be told."""
    at = at or timezone.now()
    active = confirm(asked(topic, email, at), at)
    assert active
    return active


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
