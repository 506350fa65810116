import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .mailing import Mailing, MailingQuerySet


class Digest(Mailing):
    """One person's summary of one week, sent once: the row says so. What it says is read when it is sent."""

    recipient: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="digests", db_index=False
    )
    #: Its Monday.
    week = models.DateField()

    objects: Any = MailingQuerySet["Digest"].as_manager()

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
        return cls.numbered(f"digest/{recipient}/{week}", recipient_id=recipient, week=week)
