import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from .record import CommitteeRecord, Record


def refuse_after_results(record: Record, name: str) -> None:
    """None of the three duties was done before the dialogue ended, however its end is corrected (I7)."""
    earliest = record.dialog.first_result_on()
    if earliest and getattr(record, name) > earliest:
        message = _("The dialogue cannot end after its results were dealt with, on %(date)s.")
        raise ValidationError({name: message % {"date": date_format(earliest, "DATE_FORMAT")}})


class Execution(Record):
    """How the dialogue went: its figures, and how it deviated from the decided plan."""

    started_on = models.DateField(_("the dialogue began"))
    ended_on = models.DateField(_("the dialogue ended"))
    cost = models.PositiveIntegerField(_("cost (SEK)"), null=True, blank=True)
    deviations = models.TextField(
        _("deviations from the decided plan, and why"), max_length=20_000, blank=True
    )
    why_nothing_held = models.TextField(_("why no occasion was held"), max_length=20_000, blank=True)
    # Summed from the occasions when the record is filed.
    occasions_held = models.PositiveIntegerField(default=0, editable=False)
    occasions_cancelled = models.PositiveIntegerField(default=0, editable=False)
    attended_exact = models.PositiveIntegerField(default=0, editable=False)
    attended_estimated = models.PositiveIntegerField(default=0, editable=False)
    contributions = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("execution")
        verbose_name_plural = _("executions")
        indexes = [models.Index(fields=["ended_on"], name="execution_by_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on__gte=F("started_on")),
                name="execution_ends_after_it_began",
                violation_error_message=_("The dialogue cannot end before it begins."),
                violation_error_code="ended_on",
            ),
            models.CheckConstraint(
                condition=Q(occasions_held__gt=0) | ~Q(why_nothing_held=""),
                name="nothing_held_is_explained",
                violation_error_message=_("No occasion was held. Explain why."),
                violation_error_code="why_nothing_held",
            ),
        ]

    def prepare(self) -> None:
        for name, value in self.dialog.occasions.figures().items():
            setattr(self, name, value)

    def refuse(self, on: datetime.date) -> None:
        self.not_in_the_future(on, "started_on", "ended_on")
        if not self.occasions_held and not self.why_nothing_held.strip():
            raise ValidationError({"why_nothing_held": _("No occasion was held. Explain why.")})
        refuse_after_results(self, "ended_on")


class Cancellation(CommitteeRecord):
    """The committee broke off a dialogue that had begun. Those who took part are still owed an answer."""

    reason = models.TextField(_("reason"), max_length=20_000)

    class Meta(CommitteeRecord.Meta):
        verbose_name = _("cancellation")
        verbose_name_plural = _("cancellations")
        indexes = [models.Index(fields=["decided_on"], name="cancellation_by_day")]

    def refuse(self, on: datetime.date) -> None:
        super().refuse(on)
        refuse_after_results(self, "decided_on")
