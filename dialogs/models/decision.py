import datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .record import CommitteeRecord, local_date


class DialogDecision(CommitteeRecord):
    """Gate 2: shall there be a dialogue as proposed, and when do residents hear back?

    Also decides on a changed plan during execution (PROCESS L1).
    """

    class Outcome(models.TextChoices):
        YES = "yes", _("YES, hold the dialogue")
        NO = "no", _("NO, no dialogue")
        REMIT = "remit", _("Remit to the office")

    consequential = ("outcome", "proposal_id")

    proposal = models.ForeignKey(
        "dialogs.Proposal", on_delete=models.PROTECT, related_name="decisions", editable=False
    )
    outcome = models.CharField(_("the committee's decision"), max_length=10, choices=Outcome)
    feedback_date = models.DateField(_("residents hear back by"), null=True, blank=True)
    budget_frame = models.PositiveIntegerField(_("budget frame (SEK)"), null=True, blank=True)
    period_from = models.DateField(_("the dialogue begins"), null=True, blank=True)
    period_to = models.DateField(_("the dialogue ends"), null=True, blank=True)
    target_groups = ArrayField(
        models.CharField(max_length=100), verbose_name=_("target groups"), default=list, blank=True
    )
    reason = models.TextField(_("reasons for the decision"), max_length=20_000, blank=True)

    class Meta(CommitteeRecord.Meta):
        verbose_name = _("decision on dialogue")
        verbose_name_plural = _("decisions on dialogue")
        indexes = [models.Index(fields=["decided_on"], name="dialogdecision_by_day")]
        constraints = [
            *CommitteeRecord.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(outcome="yes") | Q(feedback_date__isnull=False),
                name="yes_needs_a_feedback_date",
                violation_error_message=_("Say when residents will hear back."),
                violation_error_code="feedback_date",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="yes") | Q(feedback_date__gte=F("decided_on")),
                name="feedback_not_before_decision",
                violation_error_message=_("Feedback cannot be promised for a date before the decision."),
                violation_error_code="feedback_date",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="yes")
                | Q(budget_frame__isnull=False, period_from__isnull=False, period_to__isnull=False)
                & ~Q(target_groups=[]),
                name="yes_sets_the_frame",
                violation_error_message=_("A YES sets budget frame, period and target groups."),
            ),
            models.CheckConstraint(
                condition=Q(period_to__gte=F("period_from")),
                name="decided_period_in_order",
                violation_error_message=_("The dialogue cannot end before it begins."),
                violation_error_code="period_to",
            ),
            models.CheckConstraint(
                condition=Q(outcome="yes") | ~Q(reason=""),
                name="no_and_remit_say_why",
                violation_error_message=_("Give the committee's reasons."),
                violation_error_code="reason",
            ),
        ]

    def prepare(self) -> None:
        super().prepare()
        corrected = self.corrects
        proposal = (
            corrected.proposal if isinstance(corrected, DialogDecision) else self.dialog.latest_proposal()
        )
        if proposal is not None:
            self.proposal = proposal

    def refuse(self, on: datetime.date) -> None:
        super().refuse(on)
        self.not_before(
            "decided_on",
            local_date(self.proposal.event.at),
            _("The decision cannot be older than the proposal, which was submitted on %(date)s."),
        )
        if self.outcome == self.Outcome.YES and self.feedback_date and self.period_to:
            self.not_before(
                "feedback_date",
                self.period_to,
                _("Residents cannot hear back before the dialogue ends, on %(date)s."),
            )
