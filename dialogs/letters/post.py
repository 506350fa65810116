"""Letters by mail. Whoever one is for stands in the contact alone, in no log, task or row (I10, I13)."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.conf import settings
from django.db import transaction

from dialogs.intake.answering import is_for_another
from dialogs.intake.following import link_to
from dialogs.models import Contact, Letter
from dialogs.models.mailing import MailingQuerySet
from dialogs.participation.leaving import leave_link
from dialogs.post import Kind, Message, Writer

from .answers import Answer, answers_to
from .wording import TOLD


class Letters(Kind[Letter]):
    def rows(self) -> MailingQuerySet[Letter]:
        rows: MailingQuerySet[Letter] = Letter.objects.select_related(
            "contact__incoming", "event__dialog__committee", "event__dialog__office"
        )
        return rows

    def unsent(self, found: Sequence[Letter]) -> dict[UUID, Letter.Mail]:
        """Whoever has been erased since, or took the address back."""
        return {row.pk: Letter.Mail.NONE for row in found if not row.contact or not row.contact.email}

    def writer(self, taken: Sequence[Letter]) -> Writer[Letter]:
        answers = answers_to((letter.event for letter in taken), self.today)
        return lambda letter: message(letter, answers[letter.event_id])

    @transaction.atomic
    def note_sent(self, row: Letter) -> None:
        """With the last answer the address has served its purpose: from now on its days are counted (I13)."""
        super().note_sent(row)
        if TOLD[row.event.step, row.event.to_state].last:
            erase_after = self.today + datetime.timedelta(days=settings.CONTACT_KEPT_DAYS)
            unset = Contact.objects.filter(letters=row, erase_after=None)
            unset.update(erase_after=erase_after)


def message(letter: Letter, answer: Answer) -> Message:
    contact = letter.contact
    took_part = contact.dialog_id is not None
    context = {"answer": answer, "name": contact.name, "took_part": took_part}
    if took_part:
        context["leave"] = leave_link(contact)
    if contact.incoming_id:
        context["follow"] = link_to(contact.incoming_id)
    if is_for_another(letter.event, contact.incoming):
        context["answer"] = replace(answer, parts=[])
    return Message(
        contact.email, letter.message_id, answer.heading, "letter", context, ends_at=context.get("leave", "")
    )
