from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Level(models.TextChoices):
    """The five levels of participation, highest first (PROCESS, "The ladder")."""

    CO_DECISION = "co_decision", _("Co-decision")
    INFLUENCE = "influence", _("Influence")
    DIALOGUE = "dialogue", pgettext_lazy("level", "Dialogue")
    CONSULTATION = "consultation", _("Consultation")
    INFORMATION = "information", _("Information")

    @classmethod
    def for_dialogues(cls) -> list["Level"]:
        """Information is what happens when the decision is already taken, so it is never a dialogue."""
        return [level for level in cls if level is not cls.INFORMATION]


class LadderQuerySet(models.QuerySet["Ladder"]):
    def current(self) -> "Ladder":
        """The version that new cases begin with: the latest published one."""
        return self.filter(published_at__isnull=False).latest("version")


class Ladder(models.Model):
    """One version of the ladder of participation. A running case keeps the version it began with."""

    version = models.PositiveIntegerField(_("version"), unique=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    objects = LadderQuerySet.as_manager()

    class Meta:
        verbose_name = _("ladder of participation")
        verbose_name_plural = _("ladders of participation")
        ordering = ["-version"]

    def __str__(self) -> str:
        return _("Ladder of participation, version %(version)s") % {"version": self.version}


class ParticipationLevel(models.Model):
    """One rung: what characterises it and what residents may do there."""

    ladder = models.ForeignKey(Ladder, on_delete=models.CASCADE, related_name="levels")
    key = models.CharField(_("level"), max_length=20, choices=Level)
    position = models.PositiveSmallIntegerField(_("position"))
    characteristic = models.TextField(_("characteristic"))
    residents_may = models.CharField(_("residents may"), max_length=50)

    class Meta:
        verbose_name = _("level of participation")
        verbose_name_plural = _("levels of participation")
        ordering = ["ladder", "position"]
        constraints = [
            models.UniqueConstraint(fields=["ladder", "key"], name="one_row_per_level_and_ladder"),
        ]

    def __str__(self) -> str:
        return self.get_key_display()


class MethodQuerySet(models.QuerySet["Method"]):
    def offered(self, ladder: Ladder, level: str) -> Self:
        """The methods that fit a level: those of the chosen level and no others (PROCESS L2)."""
        return self.filter(level__ladder=ladder, level__key=level)


class Method(models.Model):
    """A way of holding a dialogue, for one level of one version of the ladder."""

    level = models.ForeignKey(ParticipationLevel, on_delete=models.CASCADE, related_name="methods")
    name = models.CharField(_("name"), max_length=100)
    description = models.TextField(_("description"), blank=True)

    objects = MethodQuerySet.as_manager()

    class Meta:
        verbose_name = _("method")
        verbose_name_plural = _("methods")
        ordering = ["level", "name"]
        constraints = [
            models.UniqueConstraint(fields=["level", "name"], name="one_method_per_name_and_level"),
        ]

    def __str__(self) -> str:
        return self.name
