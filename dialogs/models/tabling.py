from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .record import CommitteeRecord


class Tabling(CommitteeRecord):
    """The committee postponed the matter. Not a NEJ: the case stands where it stood."""

    reason = models.TextField(_("reason"), max_length=20_000)
    next_meeting_on = models.DateField(_("taken up again on"))

    class Meta(CommitteeRecord.Meta):
        verbose_name = _("tabling")
        verbose_name_plural = _("tablings")
        constraints = [
            *CommitteeRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(next_meeting_on__gt=F("decided_on")),
                name="tabled_to_a_later_meeting",
                violation_error_message=_("The next meeting must be after this one."),
                violation_error_code="next_meeting_on",
            ),
        ]
