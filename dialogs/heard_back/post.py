"""The question by mail. Whom it goes to stands in the contact alone, in no log, task or row (I10, I13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from dialogs.models import Contact, HeardBack, HeardBackAnswer
from dialogs.models.mailing import MailingQuerySet
from dialogs.participation.leaving import leave_link
from dialogs.post import Kind, Message, Writer
from dialogs.secret_link import token_of

from .answering import USE

#: An answer as it stands in the address, and as it is kept.
IN_ADDRESS = {"ja": "yes", "delvis": "partly", "nej": "no"}


@dataclass(frozen=True)
class Choice:
    label: str
    link: str


class Questions(Kind[HeardBack]):
    def rows(self) -> MailingQuerySet[HeardBack]:
        rows: MailingQuerySet[HeardBack] = HeardBack.objects.select_related("contact", "dialog__committee")
        return rows

    def unsent(self, found: Sequence[HeardBack]) -> dict[UUID, HeardBack.Mail]:
        """Whoever has been erased since, or took the address back."""
        return {row.pk: HeardBack.Mail.NONE for row in found if not row.contact or not row.contact.email}

    def writer(self, taken: Sequence[HeardBack]) -> Writer[HeardBack]:
        return message


def message(question: HeardBack) -> Message:
    contact, dialog = question.contact, question.dialog
    page = settings.SITE_URL + reverse("public:heard_back", args=[token_of(USE, question.pk)])
    took_part = contact.purpose == Contact.Purpose.TELL_PARTICIPANT
    leave = leave_link(contact) if took_part else ""
    context: dict[str, Any] = {
        "name": contact.name,
        "took_part": took_part,
        "leave": leave,
        "title": dialog.title,
        "number": dialog.number,
        "committee": str(dialog.committee),
        "choices": choices(page),
        "answer_link": settings.SITE_URL + reverse("public:feedback", args=[dialog.slug]),
    }
    subject = _("Did you learn what it led to?")
    return Message(contact.email, question.message_id, subject, "heard_back", context, ends_at=leave)


def choices(page: str) -> list[Choice]:
    """One link an answer. It only chooses: what a mail program opens by itself answers nothing."""
    told = {kind.value: str(kind.label) for kind in HeardBackAnswer.Answer}
    return [Choice(told[kind], f"{page}?svar={word}") for word, kind in IN_ADDRESS.items()]
