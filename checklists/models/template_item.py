from __future__ import annotations

from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from checklists.models.phase import Phase
from checklists.models.template import Template


class TemplateItemQuerySet(models.QuerySet["TemplateItem"]):
    def leaves(self) -> Self:
        """What is ticked: a point that has parts is settled by its parts."""
        return self.filter(parts__isnull=True)


class TemplateItem(models.Model):
    """A point of the checklist, in the municipality's own words."""

    template = models.ForeignKey(
        Template, models.CASCADE, related_name="items", verbose_name=_("checklist template")
    )
    phase = models.CharField(_("phase"), max_length=10, choices=Phase.choices)
    position = models.PositiveIntegerField(
        _("position"), help_text=_("The points are shown in this order, lowest number first.")
    )
    text = models.CharField(_("text"), max_length=500)
    settled_by = models.SlugField(
        _("answered in"),
        max_length=50,
        blank=True,
        db_index=False,
        help_text=_("The field that answers this point. Empty when the point is answered on its own."),
    )
    part_of = models.ForeignKey(
        "self", models.CASCADE, related_name="parts", null=True, blank=True, verbose_name=_("part of")
    )

    objects = TemplateItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("checklist point")
        verbose_name_plural = _("checklist points")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(phase__in=Phase.values), name="templateitem_phase_known"
            )
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        super().clean()
        if self.part_of is None:
            return
        if self.part_of.part_of_id is not None or self.part_of_id == self.pk:
            raise ValidationError({"part_of": _("A part cannot have parts of its own.")})
        if (self.part_of.template_id, self.part_of.phase) != (self.template_id, self.phase):
            raise ValidationError({"part_of": _("A part stands in the same phase as its point.")})

    @property
    def is_leaf(self) -> bool:
        return not self.parts.exists()

    @property
    def wording(self) -> dict[str, Any]:
        """What a new version takes over."""
        return {name: getattr(self, name) for name in ("phase", "position", "text", "settled_by")}
