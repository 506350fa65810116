from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .mailing import Mailing, MailingQuerySet


class SignUpReceipt(Mailing):
    """The first mail to a participant: that they will hear what the dialogue led to, and how to take it back.

    Goes out at once and only once, so that whoever was signed up by somebody else knows it, and can end it
    long before anything more comes. The row outlives an erased contact and then names nobody.
    """

    contact: Any = models.OneToOneField(
        "dialogs.Contact", models.SET_NULL, related_name="sign_up_receipt", null=True, blank=True
    )
    dialog: Any = models.ForeignKey("dialogs.Dialog", models.PROTECT, related_name="sign_up_receipts")

    objects: Any = MailingQuerySet["SignUpReceipt"].as_manager()

    class Meta:
        verbose_name = _("receipt to a participant")
        verbose_name_plural = _("receipts to participants")
        ordering = ["-created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(mail="sent", sent_at__isnull=False) | Q(~Q(mail="sent"), sent_at__isnull=True),
                name="sent_sign_up_receipt_says_when",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], name="sign_up_receipt_to_send", condition=Q(mail="waiting")),
            models.Index(fields=["-created_at"], name="sign_up_receipt_failed", condition=Q(mail="failed")),
        ]

    def __str__(self) -> str:
        return str(self.dialog_id)

    @classmethod
    def of(cls, contact: Any) -> "SignUpReceipt":
        """With its number, which follows from the contact."""
        return cls.numbered(f"sign-up/{contact.uuid}", contact=contact, dialog_id=contact.dialog_id)
