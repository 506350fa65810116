"""Participants as they sign up, and their mails as they come."""

from collections.abc import Iterable
from typing import Any

from django.core import mail
from django.core.mail import EmailMultiAlternatives

from dialogs.letters.post import Letters
from dialogs.models import InformationText
from dialogs.participation import sign_up
from dialogs.participation.post import Receipts
from dialogs.post import deliver
from dialogs.reminders import sweep
from tests.journeys import Journey

BO = "bo@example.org"


def text() -> InformationText:
    return InformationText.objects.current(InformationText.Kind.PARTICIPATION)


def signs_up(journey: Journey, email: str = BO, **facts: Any) -> bool:
    facts = {"name": "", "informed_by": text()} | facts
    return sign_up(journey.dialog, email=email, **facts)


def mails(journey: Journey, kinds: Iterable[Any] = (Letters, Receipts)) -> list[EmailMultiAlternatives]:
    """What came of all that happened until now: one sweep, and one round."""
    sweep(journey.today)
    mail.outbox.clear()
    deliver([kind(journey.today) for kind in kinds], 20)
    return [message for message in mail.outbox if isinstance(message, EmailMultiAlternatives)]
