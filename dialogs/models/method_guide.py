"""What the municipality knows of its methods. Unlike the ladder, it may be changed at any time.

The ladder's versions are frozen and hold a method each for itself; the guide knows a method by its name.
"""

import uuid
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

MOST_WEEKS, MOST_DAYS, MOST_PEOPLE = 104, 400, 100
TEXT = 2_000


class Cost(models.TextChoices):
    """What a method costs besides the staff's own time."""

    LOW = "low", _("Low: at most SEK 20,000")
    MEDIUM = "medium", _("Medium: SEK 20,000–100,000")
    HIGH = "high", _("High: more than SEK 100,000")

    @property
    def amounts(self) -> Any:
        return AMOUNTS[self]

    def is_within(self, most: str) -> bool:
        order = list(Cost)
        return order.index(self) <= order.index(Cost(most))


AMOUNTS = {
    Cost.LOW: _("at most SEK 20,000"),
    Cost.MEDIUM: _("SEK 20,000–100,000"),
    Cost.HIGH: _("more than SEK 100,000"),
}


class MethodGuideQuerySet(models.QuerySet["MethodGuide"]):
    def cover(self, names: Iterable[str]) -> None:
        """A page for each method that has none yet, to be filled in by the strategist."""
        known = set(self.values_list("name", flat=True))
        taken = set(self.values_list("slug", flat=True))
        for name in sorted(set(names) - known):
            guide = self.create(name=name, slug=_free_slug(name, taken))
            taken.add(guide.slug)

    cover.alters_data = True  # type: ignore[attr-defined]


def _free_slug(name: str, taken: set[str]) -> str:
    plain = slugify(name) or "metod"
    slug, number = plain, 1
    while slug in taken:
        number += 1
        slug = f"{plain}-{number}"
    return slug


def _between(most: int) -> list[Any]:
    return [MinValueValidator(1), MaxValueValidator(most)]


class MethodGuide(models.Model):
    """One method: what it demands, what it suits, and how it can be measured (PROCESS L2, L3)."""

    name = models.CharField(_("method"), max_length=100, unique=True, editable=False)
    slug = models.SlugField(max_length=120, unique=True, editable=False)
    in_short = models.TextField(_("the method in short"), max_length=500, default="")
    weeks = models.PositiveSmallIntegerField(
        _("weeks from decision to compiled result"), null=True, validators=_between(MOST_WEEKS)
    )
    days = models.PositiveSmallIntegerField(
        _("working days for the office, in all"), null=True, validators=_between(MOST_DAYS)
    )
    people = models.PositiveSmallIntegerField(
        _("staff needed at each occasion"), null=True, validators=_between(MOST_PEOPLE)
    )
    cost = models.CharField(_("cost class"), max_length=10, choices=Cost, default="")
    suits = models.TextField(_("suits"), max_length=TEXT, default="")
    suits_not = models.TextField(pgettext_lazy("method", "does not suit"), max_length=TEXT, default="")
    reaches = ArrayField(
        models.CharField(max_length=100),
        verbose_name=_("target groups it tends to reach"),
        default=list,
        blank=True,
    )
    indicators = models.TextField(_("examples of indicators"), max_length=TEXT, default="", blank=True)
    # Nobody yet: the text that came with the application, written and not measured.
    changed_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    changed_at = models.DateTimeField(null=True, editable=False)
    # Bumped by the database, so that a form can tell that it is stale (I15).
    revision = models.PositiveIntegerField(default=1, editable=False)

    objects = MethodGuideQuerySet.as_manager()

    class Meta:
        verbose_name = _("method in the guide")
        verbose_name_plural = _("methods in the guide")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=Q(cost__in=["", *Cost]), name="guide_cost_is_known"),
            models.CheckConstraint(
                condition=Q(weeks__range=(1, MOST_WEEKS)) | Q(weeks=None), name="guide_weeks_are_sane"
            ),
            models.CheckConstraint(
                condition=Q(changed_by=None, changed_at=None)
                | Q(changed_by__isnull=False, changed_at__isnull=False),
                name="guide_changed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_described(self) -> bool:
        return bool(self.in_short)

    @property
    def is_starting_text(self) -> bool:
        return self.is_described and self.changed_at is None

    @property
    def amounts(self) -> Any:
        return Cost(self.cost).amounts if self.cost else ""

    @property
    def indicator_list(self) -> list[str]:
        return [line.strip() for line in self.indicators.splitlines() if line.strip()]


class MethodGuideChange(models.Model):
    """Who changed what the guide says of a method, when, and in which fields. Append-only."""

    guide = models.ForeignKey(MethodGuide, models.PROTECT, related_name="changes")
    by: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    fields = ArrayField(models.CharField(max_length=30))

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [models.CheckConstraint(condition=~Q(fields=[]), name="guide_change_changed_something")]

    def __str__(self) -> str:
        return f"{self.guide_id}/{self.pk}"

    def called(self) -> list[str]:
        return [str(MethodGuide._meta.get_field(name).verbose_name) for name in self.fields]  # type: ignore[union-attr]


class MethodExperience(models.Model):
    """What somebody learned of a method, in their own words: by the strategist or an official."""

    guide = models.ForeignKey(MethodGuide, models.PROTECT, related_name="experiences", editable=False)
    author: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    at = models.DateTimeField(default=timezone.now, editable=False)
    text = models.TextField(_("what we learned"), max_length=1_000)
    target_group = models.CharField(_("target group"), max_length=100, blank=True)
    dialog: Any = models.ForeignKey(
        "dialogs.Dialog", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("case")
    )
    # The form's own key: a double click writes once (I14).
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("experience of a method")
        verbose_name_plural = _("experiences of methods")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(text__regex=r"\S"), name="experience_says_something"),
        ]
        indexes = [models.Index(fields=["guide", "-at"], name="experience_newest_of_method")]

    def __str__(self) -> str:
        return f"{self.guide_id}/{self.pk}"
