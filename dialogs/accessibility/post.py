"""Answers to reports by mail. Whom one is for stands in the contact alone, in no log, task or row (I13)."""

import datetime
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from dialogs.models import Contact, ReportAnswer
from dialogs.models.mailing import MailingQuerySet
from dialogs.post import Kind, Message, Writer


class ReportAnswers(Kind[ReportAnswer]):
    def rows(self) -> MailingQuerySet[ReportAnswer]:
        rows: MailingQuerySet[ReportAnswer] = ReportAnswer.objects.select_related("contact", "report")
        return rows

    def unsent(self, found: Sequence[ReportAnswer]) -> dict[UUID, ReportAnswer.Mail]:
        """Whoever has been erased since."""
        return {row.pk: ReportAnswer.Mail.NONE for row in found if not row.contact or not row.contact.email}

    def writer(self, taken: Sequence[ReportAnswer]) -> Writer[ReportAnswer]:
        return message

    @transaction.atomic
    def note_sent(self, row: ReportAnswer) -> None:
        """The address has served its purpose: from now on its days are counted (I13)."""
        super().note_sent(row)
        erase_after = self.today + datetime.timedelta(days=settings.CONTACT_KEPT_DAYS)
        Contact.objects.filter(report_answers=row, erase_after=None).update(erase_after=erase_after)


def message(row: ReportAnswer) -> Message:
    subject = _("The answer to your report about accessibility")
    context = {"answer": row.text, "reported": row.report.text, "page": row.report.page}
    return Message(row.contact.email, row.message_id, subject, "report_answer", context)
