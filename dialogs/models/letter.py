from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .mailing import Mailing, MailingQuerySet


class Letter(Mailing):
    """One answer to one resident: that a step was taken in the case that they brought in or took part in.

    Holds no address and no text: whom it goes to stands in the contact, what it says is read when it is sent.
    When the contact is erased the row stays, and says of nobody that they were told: so that the municipality
    can still count its answers (I13). The database refuses a second one, and every other change of what it is
    about (law/letters.sql).
    """

    contact: Any = models.ForeignKey(
        "dialogs.Contact", models.SET_NULL, related_name="letters", null=True, db_index=False
    )
    event: Any = models.ForeignKey("dialogs.Event", models.PROTECT, related_name="letters")

    objects: Any = MailingQuerySet["Letter"].as_manager()

    class Meta:
        verbose_name = _("letter to a resident")
        verbose_name_plural = _("letters to residents")
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["contact", "event"], name="resident_told_once"),
            models.CheckConstraint(
                condition=Q(mail="sent", sent_at__isnull=False) | Q(~Q(mail="sent"), sent_at__isnull=True),
                name="sent_letter_says_when",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], name="letter_to_send", condition=Q(mail="waiting")),
            models.Index(fields=["-created_at"], name="letter_failed", condition=Q(mail="failed")),
        ]

    def __str__(self) -> str:
        return str(self.event_id)

    @classmethod
    def of(cls, contact: int, event: Any) -> "Letter":
        """With its number, which follows from contact and step."""
        return cls.numbered(f"letter/{contact}/{event}", contact_id=contact, event_id=event)
