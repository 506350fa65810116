"""Letters as they come to residents."""

from typing import Any

from django.core import mail
from django.core.mail import EmailMultiAlternatives

from dialogs.letters.post import Letters
from dialogs.models import Contact
from dialogs.post import deliver
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.notices.reading import text_of

KIM = "kim@example.org"


def brought(journey: Journey, **facts: Any) -> Journey:
    """An idea of somebody who left an address."""
    journey.register(contact=Contact(**{"name": "Kim", "email": KIM} | facts))
    return journey


def come(journey: Journey) -> list[EmailMultiAlternatives]:
    """What came of all steps until now: one sweep, and one round with the letters."""
    sweep(journey.today)
    mail.outbox.clear()
    deliver([Letters(journey.today)], 20)
    return [message for message in mail.outbox if isinstance(message, EmailMultiAlternatives)]


def read(message: EmailMultiAlternatives) -> str:
    """Subject, plain text and HTML."""
    return f"{message.subject}\n{text_of(message)}"
