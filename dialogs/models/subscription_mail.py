from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .mailing import Mailing, MailingQuerySet


class SubscriptionMail(Mailing):
    """One mail to one subscriber: of a published step, or, without one, the question whether to confirm.

    Once for each subscription and step (I8). Holds no address and no text: whom it goes to stands in the
    contact, what it says is read when it is sent (law/subscriptions.sql).
    """

    subscription: Any = models.ForeignKey(
        "dialogs.Subscription", models.PROTECT, related_name="mails", db_index=False
    )
    # Empty: the mail that asks for the confirmation.
    event: Any = models.ForeignKey("dialogs.Event", models.PROTECT, null=True, related_name="+")

    objects: Any = MailingQuerySet["SubscriptionMail"].as_manager()

    class Meta:
        verbose_name = _("mail to a subscriber")
        verbose_name_plural = _("mails to subscribers")
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["subscription", "event"], name="subscriber_told_once"),
            models.UniqueConstraint(
                fields=["subscription"], condition=Q(event__isnull=True), name="confirmation_asked_for_once"
            ),
            models.CheckConstraint(
                condition=Q(mail="sent", sent_at__isnull=False) | ~Q(mail="sent") & Q(sent_at__isnull=True),
                name="sent_subscription_mail_says_when",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_try_at"], name="subscription_mail_to_send", condition=Q(mail="waiting")
            ),
            models.Index(fields=["-created_at"], name="subscription_mail_failed", condition=Q(mail="failed")),
        ]

    def __str__(self) -> str:
        return str(self.event_id or self.subscription_id)

    @classmethod
    def confirmation(cls, subscription: Any) -> "SubscriptionMail":
        """With its number, which follows from the subscription. Those of steps: subscriptions/making.py."""
        return cls.numbered(f"confirmation/{subscription}", subscription_id=subscription)
