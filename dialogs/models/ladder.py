from datetime import datetime
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .method_guide import MethodGuide


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
    def published(self) -> Self:
        return self.filter(published_at__isnull=False)

    def drafts(self) -> Self:
        return self.filter(published_at__isnull=True)

    def current(self) -> "Ladder":
        """The version that new cases begin with: the latest published one."""
        return self.published().latest("version")

    @transaction.atomic
    def draft_next(self) -> "Ladder":
        """A draft of the next version, copied from the current one. There is one draft at a time."""
        # Two who press the button at once meet here; the second then finds the first one's draft.
        current = self.published().select_for_update().latest("version")
        if self.drafts().exists():
            raise ValidationError(_("There is already a draft. Publish or delete it first."))
        draft = self.create(version=current.version + 1)
        for level in current.levels.all():
            level.copy_to(draft)
        return draft


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

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    @transaction.atomic
    def publish(self, at: datetime | None = None) -> None:
        """From here on new cases begin with this version, and it can no longer change."""
        if Ladder.objects.select_for_update().get(pk=self.pk).is_published:
            raise ValidationError(_("This version is already published."))
        self._refuse_levels_without_methods()
        self.published_at = at or timezone.now()
        self.save(update_fields=["published_at"])
        MethodGuide.objects.cover(Method.objects.of_dialogues(self).values_list("name", flat=True))

    publish.alters_data = True  # type: ignore[attr-defined]

    def _refuse_levels_without_methods(self) -> None:
        # No proposal could ever be complete on such a level.
        filled = set(self.levels.filter(methods__isnull=False).values_list("key", flat=True))
        empty = [str(level.label) for level in Level.for_dialogues() if level not in filled]
        if empty:
            raise ValidationError(
                _("Every level of a dialogue needs at least one method. Without: %(levels)s."),
                params={"levels": ", ".join(empty)},
            )


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

    def copy_to(self, ladder: Ladder) -> None:
        copied = ladder.levels.create(
            key=self.key,
            position=self.position,
            characteristic=self.characteristic,
            residents_may=self.residents_may,
        )
        copied.methods.bulk_create(
            Method(level=copied, name=method.name, description=method.description)
            for method in self.methods.all()
        )


class MethodQuerySet(models.QuerySet["Method"]):
    def offered(self, ladder: Ladder, level: str) -> Self:
        """The methods that fit a level: those of the chosen level and no others (PROCESS L2)."""
        return self.filter(level__ladder=ladder, level__key=level)

    def of_dialogues(self, ladder: Ladder) -> Self:
        return self.filter(level__ladder=ladder).exclude(level__key=Level.INFORMATION)


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
