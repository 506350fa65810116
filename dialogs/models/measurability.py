import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .record import Record


class MeasurabilityReview(Record):
    """The strategist's answer: can it be told afterwards whether the goals were reached?

    It holds for the goals as they were when it was given (`goals_revision`): changed goals need a new review.
    """

    correctable = False  # by a new review instead

    proposal = models.ForeignKey(
        "dialogs.Proposal", on_delete=models.PROTECT, related_name="reviews", editable=False
    )
    goals_revision = models.PositiveIntegerField(editable=False)
    approved = models.BooleanField(
        _("Is the dialogue measurable?"), choices=[(True, _("YES")), (False, _("NO, back to the office"))]
    )
    comment = models.TextField(_("comments to the office"), max_length=20_000, blank=True)

    class Meta:
        verbose_name = _("measurability review")
        verbose_name_plural = _("measurability reviews")
        constraints = [
            models.CheckConstraint(
                condition=Q(approved=True) | ~Q(comment=""),
                name="review_sent_back_says_why",
                violation_error_message=_("Say what the office needs to change."),
                violation_error_code="comment",
            ),
        ]

    def prepare(self) -> None:
        """Given a `goals_revision`, the review is of those goals: once they have changed, it is refused."""
        draft = self.dialog.draft_proposal()
        if draft is None:
            return
        if self.goals_revision not in (None, draft.goals_revision):
            raise ValidationError(_("The goals have changed since you read them. Read them again."))
        self.proposal, self.goals_revision = draft, draft.goals_revision

    def refuse(self, on: datetime.date) -> None:
        if not self.approved and not self.comment.strip():
            raise ValidationError({"comment": _("Say what the office needs to change.")})
