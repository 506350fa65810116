import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .mailing import Mailing, MailingQuerySet


class AccessibilityReportQuerySet(models.QuerySet["AccessibilityReport"]):
    def waiting(self) -> "AccessibilityReportQuerySet":
        """Those that nobody has answered, the oldest first."""
        return self.filter(answer=None).order_by("received_at", "pk")


class AccessibilityReport(models.Model):
    """Somebody says that they cannot use the service, or a part of it (DOS-lagen 2018:1937, 13 §).

    It never changes and never vanishes: the law asks for an answer as soon as possible, and the answer is a
    record of its own. Once answered, the words of both can be erased, by plan (law/erased_words.sql, I13).
    Whoever sent it may have left a `contact`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # The form's own key: a double click sends one report (I14).
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    text = models.TextField(_("what does not work"), max_length=5_000)
    #: As they wrote it: a title, an address, or nothing.
    page = models.CharField(_("page or document"), max_length=300, blank=True)
    received_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    informed_by: Any = models.ForeignKey("dialogs.InformationText", models.PROTECT, related_name="+")
    erased_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects: ClassVar = AccessibilityReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("accessibility report")
        verbose_name_plural = _("accessibility reports")
        ordering = ["-received_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(text__regex=r"\S", erased_at=None) | Q(text="", page="", erased_at__isnull=False),
                name="report_is_whole_or_erased",
            ),
        ]
        indexes = [models.Index(fields=["-received_at"], name="report_received")]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class ReportAnswer(Mailing):
    """What was done about a report, by whom; and the mail that tells its sender, if they left an address.

    The address stands in the contact alone: the row outlives it (I13).
    """

    report: Any = models.OneToOneField("dialogs.AccessibilityReport", models.PROTECT, related_name="answer")
    contact: Any = models.ForeignKey(
        "dialogs.Contact", models.SET_NULL, related_name="report_answers", null=True, blank=True
    )
    by: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField(_("answer"), max_length=10_000)
    erased_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects: Any = MailingQuerySet["ReportAnswer"].as_manager()

    class Meta:
        verbose_name = _("answer to an accessibility report")
        verbose_name_plural = _("answers to accessibility reports")
        ordering = ["-created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(text__regex=r"\S", erased_at=None) | Q(text="", erased_at__isnull=False),
                name="report_answer_is_whole_or_erased",
            ),
            models.CheckConstraint(
                condition=Q(mail="sent", sent_at__isnull=False) | Q(~Q(mail="sent"), sent_at__isnull=True),
                name="sent_report_answer_says_when",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], name="report_answer_to_send", condition=Q(mail="waiting")),
            models.Index(fields=["-created_at"], name="report_answer_failed", condition=Q(mail="failed")),
        ]

    def __str__(self) -> str:
        return str(self.report_id)

    @classmethod
    def of(cls, report: AccessibilityReport, **facts: Any) -> "ReportAnswer":
        """With its number, which follows from the report; to its sender, if they left an address."""
        contact = getattr(report, "contact", None)
        mail = cls.Mail.WAITING if contact else cls.Mail.NONE
        return cls.numbered(f"report/{report.pk}", report=report, contact=contact, mail=mail, **facts)
