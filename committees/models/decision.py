from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from committees.models.meeting import Meeting


class CommitteeDecision(models.Model):
    """What a committee decided, found by meeting and paragraph (§) in its minutes."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="+", verbose_name=_("meeting"))
    decided_on = models.DateField(_("decided on"), editable=False)
    paragraph = models.PositiveIntegerField(_("paragraph (§)"), validators=[MinValueValidator(1)])

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(paragraph__gte=1),
                name="%(class)s_paragraph_from_one",
                violation_error_message=_("Paragraphs are numbered from 1."),
            )
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding:
            self._date_by_meeting()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self._date_by_meeting()

    def _date_by_meeting(self) -> None:
        # Kept beside the meeting so that constraints can compare it with the record's other dates.
        if self.meeting_id is not None:
            self.decided_on = self.meeting.date
