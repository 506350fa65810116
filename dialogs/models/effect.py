import datetime

from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .record import Record, local_date

#: What is recorded so long before a follow-up counts as it: the office is not asked the same twice.
COUNTS_BEFORE = relativedelta(months=3)


class Effect(Record):
    """What a dialogue led to, months after it was answered (PROCESS, "Effects"). Public.

    Several may be filed as time goes by; the latest tells how it stands.
    """

    class Influence(models.TextChoices):
        INFLUENCED = "influenced", _("The dialogue influenced the decision")
        PARTLY = "partly", _("The dialogue influenced the decision in part")
        NOT = "not", _("The dialogue did not influence the decision")
        UNKNOWN = "unknown", _("It is too early to say")

    #: Nobody may claim these without the decision that shows it.
    SHOWN_BY_A_DECISION = (Influence.INFLUENCED, Influence.PARTLY)

    influence = models.CharField(_("did the dialogue influence?"), max_length=10, choices=Influence)
    what_came_of_it = models.TextField(_("what was decided and done"), max_length=20_000)
    decision = models.CharField(_("the decision that shows it"), max_length=300, blank=True)
    evidence = models.TextField(_("where it can be seen"), max_length=2_000, blank=True)
    as_of = models.DateField(_("as it stood on"))

    class Meta:
        verbose_name = _("effect of a dialogue")
        verbose_name_plural = _("effects of dialogues")
        constraints = [
            models.CheckConstraint(
                condition=~Q(influence__in=["influenced", "partly"]) | ~Q(decision=""),
                name="influence_is_shown_by_a_decision",
                violation_error_message=_("Name the decision that shows it."),
                violation_error_code="decision",
            ),
        ]

    def refuse(self, on: datetime.date) -> None:
        self.not_in_the_future(on, "as_of")
        answered = self.dialog.published_feedback()
        if answered is None:
            raise ValidationError(_("No dialogue was held, so there is no effect to record."))
        self.not_before(
            "as_of",
            local_date(answered.event.at),
            _("An effect comes after the answer to the residents, which was published on %(date)s."),
        )


def next_follow_up(closed_on: datetime.date, on: datetime.date) -> datetime.date | None:
    """When the effect of a dialogue that was closed on a day is asked for next. None: not any more."""
    days = (closed_on + relativedelta(months=months) for months in settings.EFFECT_FOLLOW_UP_MONTHS)
    return next((day for day in days if day - COUNTS_BEFORE > on), None)
