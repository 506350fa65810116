from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .mailing import Mailing, MailingQuerySet


class NoticeQuerySet(MailingQuerySet["Notice"]):
    def unread(self) -> "NoticeQuerySet":
        return self.filter(read_at=None)

    def standing(self) -> "NoticeQuerySet":
        """Those that still had something to say when their mail was due."""
        return self.exclude(mail=Notice.Mail.SILENCED)


class Notice(Mailing):
    """One message to one person about one case: a rung of a reminder's ladder, or news of a step (I8).

    The row is the message in the application; the mail is its copy. What it says is read from the case when
    it is shown or sent, so it holds no text and nothing about residents. The database refuses a second one
    of the same key, and every change of the key (law/notices.sql).
    """

    class Role(models.TextChoices):
        """Why this person: what they were to the case when the notice was made."""

        HANDLER = "handler", _("handler")
        OFFICIAL = "official", _("official of the office")
        SECRETARY = "secretary", _("secretary of the committee")
        STRATEGIST = "strategist", _("KLK strategist")
        ADMINISTRATOR = "administrator", _("administrator")

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="notices", db_index=False
    )
    dialog = models.ForeignKey("dialogs.Dialog", models.PROTECT, related_name="notices", db_index=False)
    #: A ladder's name, or "step:" and the step's.
    rule = models.CharField(max_length=60)
    #: The rung's own day, never moved by a holiday. Empty for news of a step.
    due_on = models.DateField(null=True)
    event = models.ForeignKey(
        "dialogs.Event", models.PROTECT, related_name="notices", null=True, db_index=False
    )
    role = models.CharField(max_length=13, choices=Role)
    #: The day that the rung is counted from: a deadline, or the day since which it is owed.
    counted_from = models.DateField(null=True)
    read_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dialog", "rule", "due_on", "recipient"], name="reminder_exists_once"
            ),
            models.UniqueConstraint(fields=["event", "recipient", "rule"], name="step_told_once"),
            models.CheckConstraint(
                condition=Q(due_on__isnull=False, event__isnull=True, counted_from__isnull=False)
                | Q(due_on__isnull=True, event__isnull=False),
                name="notice_of_a_day_or_of_a_step",
            ),
            models.CheckConstraint(
                condition=Q(mail="sent", sent_at__isnull=False)
                | Q(mail__in=["waiting", "silenced", "failed", "none"], sent_at__isnull=True),
                name="sent_notice_says_when",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], name="notice_to_send", condition=Q(mail="waiting")),
            models.Index(fields=["-created_at"], name="notice_failed", condition=Q(mail="failed")),
            models.Index(fields=["recipient", "-created_at"], name="notice_newest_of_person"),
            models.Index(fields=["recipient"], name="notice_unread", condition=Q(read_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.due_on or self.event_id}"

    @classmethod
    def of(cls, **facts: Any) -> "Notice":
        about = cls(**facts)
        key = f"{about.dialog_id}/{about.rule}/{about.due_on or about.event_id}/{about.recipient_id}"
        return cls.numbered(key, **facts)

    @property
    def rung(self) -> int:
        """Which rung of its ladder a reminder is: days from the one that it counts from."""
        return (self.due_on - self.counted_from).days if self.due_on and self.counted_from else 0

    @property
    def step(self) -> str:
        """The step that a step's notice tells of; empty for a reminder."""
        return self.rule.removeprefix("step:") if self.event_id else ""
