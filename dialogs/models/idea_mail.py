from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .incoming_idea import IncomingIdea
from .mailing import Mailing, MailingQuerySet


class IdeaMail(Mailing):
    """A mail to whoever sent an idea in and left an address: that it has come, and what was done with it.

    Holds no address and no text, like a letter: whom it goes to stands in the contact, what it says is read
    when it is sent. Each kind goes once (I8); the row outlives an erased contact (law/idea_mails.sql).
    """

    class Kind(models.TextChoices):
        RECEIPT = "receipt", _("the idea has come")
        OPENED = "opened", _("a case was opened")
        ADDED = "added", _("added to a case")
        ANSWERED = "answered", _("answered: referred elsewhere, or not an idea")

    idea: Any = models.ForeignKey("dialogs.IncomingIdea", models.PROTECT, related_name="mails")
    kind = models.CharField(_("what is told"), max_length=10, choices=Kind)
    contact: Any = models.ForeignKey(
        "dialogs.Contact", models.SET_NULL, related_name="idea_mails", null=True, blank=True
    )

    objects: Any = MailingQuerySet["IdeaMail"].as_manager()

    class Meta:
        verbose_name = _("mail about an idea")
        verbose_name_plural = _("mails about ideas")
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["idea", "kind"], name="sender_told_once"),
            models.CheckConstraint(
                condition=Q(mail="sent", sent_at__isnull=False) | Q(~Q(mail="sent"), sent_at__isnull=True),
                name="sent_idea_mail_says_when",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], name="idea_mail_to_send", condition=Q(mail="waiting")),
            models.Index(fields=["-created_at"], name="idea_mail_failed", condition=Q(mail="failed")),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.idea_id}"

    @classmethod
    def of(cls, idea: IncomingIdea, kind: str) -> "IdeaMail":
        """With its number, which follows from idea and kind; to the sender, if they left a contact."""
        contact = getattr(idea, "contact", None)
        return cls.numbered(f"idea/{idea.pk}/{kind}", idea=idea, kind=kind, contact=contact)

    @classmethod
    def tell(cls, idea: IncomingIdea, kind: str) -> bool:
        """In the transaction of what is told. False: they left no address. Told twice, they get one mail."""
        row = cls.of(idea, kind)
        if not row.contact or not row.contact.email:
            return False
        cls.objects.bulk_create([row], ignore_conflicts=True)
        return True
