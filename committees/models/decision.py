from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from committees.models.meeting import Meeting


class CommitteeDecision(models.Model):
    """What a committee decided, found by meeting and paragraph (§) in its minutes (I5).

    `decided_on` is the meeting's date, kept here so that constraints can compare it with other dates.
    A meeting never moves, so the two cannot drift apart.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="+", verbose_name=_("meeting"))
    decided_on = models.DateField(_("decided on"))
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
