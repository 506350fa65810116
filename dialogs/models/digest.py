import datetime
import uuid
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .notice import NOTICES, Notice


class Digest(models.Model):
    """One person's summary of one week, sent once: the row says so. What it says is read when it is sent."""

    id = models.UUIDField(primary_key=True, editable=False)
    recipient: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="digests", db_index=False
    )
    #: Its Monday.
    week = models.DateField()
    created_at = models.DateTimeField(default=timezone.now)
    mail = models.CharField(_("mail"), max_length=8, choices=Notice.Mail, default=Notice.Mail.WAITING)
    claimed_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    last_error = models.CharField(_("last error"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("weekly summary")
        verbose_name_plural = _("weekly summaries")
        ordering = ["-week", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["recipient", "week"], name="one_digest_a_week"),
            models.CheckConstraint(condition=Q(week__iso_week_day=1), name="digest_week_begins_on_monday"),
            models.CheckConstraint(
                condition=Q(mail="sent", sent_at__isnull=False) | ~Q(mail="sent") & Q(sent_at__isnull=True),
                name="sent_digest_says_when",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], name="digest_to_send", condition=Q(mail="waiting")),
        ]

    def __str__(self) -> str:
        return f"{self.recipient_id} {self.week}"

    @classmethod
    def of(cls, recipient: int, week: datetime.date) -> "Digest":
        """With its number, which follows from person and week."""
        return cls(id=uuid.uuid5(NOTICES, f"digest/{recipient}/{week}"), recipient_id=recipient, week=week)

    @property
    def message_id(self) -> str:
        """The same for every copy (I8)."""
        return f"<digest-{self.pk}@{urlsplit(settings.SITE_URL).hostname}>"
