import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Compilation(Record):
    """Results compiled and evaluated: the first of the three duties (PROCESS F2)."""

    results = models.TextField(_("what residents said"), max_length=50_000)
    took_part = models.TextField(_("who took part"), max_length=20_000)
    not_reached = models.TextField(_("whom we did not reach"), max_length=20_000)
    evaluation = models.TextField(_("evaluation of the dialogue"), max_length=50_000)
    completed_on = models.DateField(_("completed on"))

    class Meta:
        verbose_name = _("compilation")
        verbose_name_plural = _("compilations")
        indexes = [models.Index(fields=["completed_on"], name="compilation_by_day")]

    def refuse(self, on: datetime.date) -> None:
        self.not_in_the_future(on, "completed_on")
        ended = self.dialog.execution_ended_on()
        if ended is not None:
            self.not_before(
                "completed_on",
                ended,
                _("The compilation cannot be older than the dialogue, which ended on %(date)s."),
            )


class GoalOutcome(models.Model):
    """What became of one goal of the decided proposal, beside its target."""

    class Reached(models.TextChoices):
        YES = "yes", _("Reached")
        PARTLY = "partly", _("Partly reached")
        NO = "no", _("Not reached")
        UNKNOWN = "unknown", _("Not measured")

    compilation = models.ForeignKey(Compilation, on_delete=models.PROTECT, related_name="goal_outcomes")
    goal = models.ForeignKey("dialogs.Goal", on_delete=models.PROTECT, related_name="outcomes")
    reached = models.CharField(_("was the goal reached?"), max_length=10, choices=Reached)
    outcome = models.CharField(_("outcome"), max_length=300)

    class Meta:
        verbose_name = _("outcome of a goal")
        verbose_name_plural = _("outcomes of goals")
        ordering = ["compilation", "goal__position", "goal"]
        constraints = [
            models.UniqueConstraint(fields=["compilation", "goal"], name="one_outcome_per_goal"),
        ]

    def __str__(self) -> str:
        return f"{self.get_reached_display()}: {self.outcome}"
