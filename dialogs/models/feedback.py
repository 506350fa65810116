import datetime
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .record import CommitteeRecord, Record


class PublicFeedback(Record):
    """The committee's answer to the residents, in four parts (PROCESS F3). A draft until it is published."""

    event: Any = models.OneToOneField(
        "dialogs.Event", on_delete=models.PROTECT, null=True, related_name="publicfeedback", editable=False
    )
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)
    asked = models.TextField(_("what we asked"), max_length=20_000, blank=True)
    said = models.TextField(_("what you said"), max_length=50_000, blank=True)
    does = models.TextField(_("what the committee does with it"), max_length=50_000, blank=True)
    not_taken_further = models.TextField(
        _("what the committee does not take further, and why"), max_length=50_000, blank=True
    )
    next_steps = models.TextField(_("what happens next, and when"), max_length=20_000, blank=True)

    #: The parts that must hold something before it is published.
    PARTS = ("asked", "said", "does", "not_taken_further", "next_steps")

    class Meta:
        verbose_name = _("feedback to residents")
        verbose_name_plural = _("feedbacks to residents")
        ordering = ["dialog", "version"]
        constraints = [
            models.UniqueConstraint(fields=["dialog", "version"], name="feedback_version_unique"),
            models.UniqueConstraint(
                fields=["dialog"], condition=Q(event__isnull=True), name="one_draft_feedback_per_dialog"
            ),
            models.CheckConstraint(
                condition=Q(event__isnull=True)
                | ~Q(asked="") & ~Q(said="") & ~Q(does="") & ~Q(not_taken_further="") & ~Q(next_steps=""),
                name="published_feedback_is_complete",
                violation_error_message=_("The feedback is not complete."),
            ),
        ]

    @property
    def is_draft(self) -> bool:
        return self.event_id is None

    def prepare(self) -> None:
        if isinstance(self.corrects, PublicFeedback):
            self.version = self.corrects.version + 1

    def missing(self) -> list[tuple[str, str]]:
        """The parts that are not written yet, each with what the form calls it."""
        return [(name, self.called(name)) for name in self.PARTS if not getattr(self, name).strip()]


class CommitteeReport(CommitteeRecord):
    """The result was reported back to the committee: the third duty (PROCESS F2)."""

    summary = models.TextField(_("what was reported, and what the committee noted"), max_length=20_000)

    class Meta(CommitteeRecord.Meta):
        verbose_name = _("report to the committee")
        verbose_name_plural = _("reports to the committee")

    def refuse(self, on: datetime.date) -> None:
        super().refuse(on)
        ended = self.dialog.execution_ended_on()
        if ended is not None:
            self.not_before(
                "decided_on",
                ended,
                _("The report cannot be older than the dialogue, which ended on %(date)s."),
            )


class FeedbackRescheduling(CommitteeRecord):
    """A new promised feedback date: the committee's decision too."""

    consequential = ("new_date",)

    new_date = models.DateField(_("residents hear back by"))
    reason = models.TextField(_("reason"), max_length=20_000)

    class Meta(CommitteeRecord.Meta):
        verbose_name = _("new feedback date")
        verbose_name_plural = _("new feedback dates")
        constraints = [
            *CommitteeRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(new_date__gte=F("decided_on")),
                name="new_feedback_date_not_before_decision",
                violation_error_message=_("Feedback cannot be promised for a date before the decision."),
                violation_error_code="new_date",
            ),
        ]

    def refuse(self, on: datetime.date) -> None:
        super().refuse(on)
        ends = self.dialog.execution_ended_on() or self.dialog.ends_on
        if ends is not None:
            self.not_before(
                "new_date", ends, _("Residents cannot hear back before the dialogue ends, on %(date)s.")
            )
