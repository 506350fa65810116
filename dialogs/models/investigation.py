from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .record import CommitteeRecord

YES_NO = [(True, _("YES")), (False, _("NO"))]


class InvestigationDecision(CommitteeRecord):
    """Gate 1: both questions must be answered YES, or there is no dialogue (PROCESS Q1, Q2; I2)."""

    consequential = ("q1", "q2")

    q1 = models.BooleanField(
        _(
            "Do the elected members need more knowledge of residents' values, opinions and priorities "
            "on this question to take the best decision?"
        ),
        choices=YES_NO,
    )
    q2 = models.BooleanField(_("Can the question be influenced?"), choices=YES_NO)
    reason = models.TextField(_("reasons for the decision"), max_length=20_000)
    outcome = models.GeneratedField(
        expression=models.Case(
            models.When(Q(q1=True, q2=True), then=models.Value(True)), default=models.Value(False)
        ),
        output_field=models.BooleanField(),
        db_persist=True,
    )

    class Meta(CommitteeRecord.Meta):
        verbose_name = _("investigation decision")
        verbose_name_plural = _("investigation decisions")
        indexes = [models.Index(fields=["decided_on"], name="investigation_by_day")]

    @property
    def both_yes(self) -> bool:
        """The outcome, also before the database has computed its column."""
        return self.q1 and self.q2
