import datetime
import uuid
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: The space of names in which a notice's key gets its number.
NOTICES = uuid.UUID("5b7c3d0a-3f0e-4c8e-9a64-0d6f6b1f2f57")


class NoticeQuerySet(models.QuerySet["Notice"]):
    def unread(self) -> "NoticeQuerySet":
        return self.filter(read_at=None)

    def standing(self) -> "NoticeQuerySet":
        """Those that still had something to say when their mail was due."""
        return self.exclude(mail=Notice.Mail.SILENCED)

    def sendable(self, now: datetime.datetime) -> "NoticeQuerySet":
        """Whose mail waits, and neither rests after a failure nor is in somebody's hands."""
        return self.filter(mail=Notice.Mail.WAITING, next_try_at__lte=now)

    def failed(self) -> "NoticeQuerySet":
        return self.filter(mail=Notice.Mail.FAILED)


class Notice(models.Model):
    """One message to one person about one case: a rung of a reminder's ladder, or news of a step (I8).

    The row is the message in the application; the mail is its copy. What it says is read from the case when
    it is shown or sent, so it holds no text and nothing about residents. The database refuses a second one
    of the same key, and every change of the key (law/notices.sql).
    """

    class Mail(models.TextChoices):
        WAITING = "waiting", _("waits")
        SENT = "sent", _("sent")
        SILENCED = "silenced", _("silenced: nothing is owed any more")
        FAILED = "failed", _("failed")
        NONE = "none", _("no address")

    class Role(models.TextChoices):
        """Why this person: what they were to the case when the notice was made."""

        HANDLER = "handler", _("handler")
        OFFICIAL = "official", _("official of the office")
        SECRETARY = "secretary", _("secretary of the committee")
        STRATEGIST = "strategist", _("KLK strategist")
        ADMINISTRATOR = "administrator", _("administrator")

    id = models.UUIDField(primary_key=True, editable=False)
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
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)

    mail = models.CharField(_("mail"), max_length=8, choices=Mail, default=Mail.WAITING)
    claimed_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    #: A code or the name of an exception: never an address, never what a server said in words.
    last_error = models.CharField(_("last error"), max_length=60, blank=True)

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
        """A notice with its number, which follows from its key: the same message always has the same one."""
        notice = cls(**facts)
        key = f"{notice.dialog_id}/{notice.rule}/{notice.due_on or notice.event_id}/{notice.recipient_id}"
        notice.id = uuid.uuid5(NOTICES, key)
        return notice

    @property
    def message_id(self) -> str:
        """The same for every copy, so that a mail program shows a repeated one once (I8)."""
        return f"<notice-{self.pk}@{urlsplit(settings.SITE_URL).hostname}>"

    @property
    def rung(self) -> int:
        """Which rung of its ladder a reminder is: days from the one that it counts from."""
        return (self.due_on - self.counted_from).days if self.due_on and self.counted_from else 0

    @property
    def step(self) -> str:
        """The step that a step's notice tells of; empty for a reminder."""
        return self.rule.removeprefix("step:") if self.event_id else ""
