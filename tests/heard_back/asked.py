"""People who had the committee's answer by mail, and the question that follows it."""

import datetime

from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from dialogs.heard_back import ask
from dialogs.heard_back.answering import USE
from dialogs.heard_back.post import Questions
from dialogs.letters import add_participant
from dialogs.models import Contact, HeardBack, PrivacyAct, State
from dialogs.post import deliver
from dialogs.retention.erasing import erase_contacts
from dialogs.secret_link import token_of
from tests.journeys import Journey
from tests.letters.reading import brought, come
from tests.letters.test_what_residents_read import publish


def four_weeks_later() -> datetime.date:
    """Letters are sent now, whatever the journey's clock says."""
    return timezone.localdate() + datetime.timedelta(days=28)


def answered_by_mail(journey: Journey, participants: int = 0) -> Journey:
    """Whoever brought the idea, and so many participants, have had the answer."""
    brought(journey).to(State.EXECUTION)
    for number in range(participants):
        add_participant(journey.dialog, email=f"bo{number}@example.org", name=f"Bo {number}")
    journey.to(State.FEEDBACK)
    come(journey)
    publish(journey)
    assert len(come(journey)) == 1 + participants
    return journey


def questions_come(on: datetime.date) -> list[EmailMultiAlternatives]:
    """What came of one sweep and one round on a day."""
    ask(on)
    mail.outbox.clear()
    deliver([Questions(on)], 20)
    return [message for message in mail.outbox if isinstance(message, EmailMultiAlternatives)]


def address(question: HeardBack) -> str:
    return f"/fick-du-veta/{token_of(USE, question.pk)}/"


def erase(**whom: str) -> None:
    contacts = Contact.objects.filter(**whom).values_list("pk", flat=True)
    erase_contacts(list(contacts), PrivacyAct.Rule.ASKED)
