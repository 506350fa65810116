"""The receipts by mail. Whoever one is for stands in the contact alone (I10, I13)."""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from dialogs.models import SignUpReceipt
from dialogs.models.mailing import MailingQuerySet
from dialogs.post import Kind, Message, Writer

from .leaving import leave_link


class Receipts(Kind[SignUpReceipt]):
    def rows(self) -> MailingQuerySet[SignUpReceipt]:
        rows: MailingQuerySet[SignUpReceipt] = SignUpReceipt.objects.select_related(
            "contact", "dialog__committee"
        )
        return rows

    def unsent(self, found: Sequence[SignUpReceipt]) -> dict[UUID, SignUpReceipt.Mail]:
        """Whoever has taken it back since."""
        return {row.pk: SignUpReceipt.Mail.NONE for row in found if not row.contact or not row.contact.email}

    def writer(self, taken: Sequence[SignUpReceipt]) -> Writer[SignUpReceipt]:
        return message


def message(receipt: SignUpReceipt) -> Message:
    contact, dialog = receipt.contact, receipt.dialog
    context = {
        "name": contact.name,
        "title": dialog.title,
        "committee": str(dialog.committee),
        "feedback_date": dialog.feedback_date,
        "link": settings.SITE_URL + reverse("public:dialog", args=[dialog.slug]),
        "leave": leave_link(contact),
    }
    subject = _("You will hear what the dialogue led to")
    return Message(contact.email, receipt.message_id, subject, "sign_up", context, ends_at=context["leave"])
