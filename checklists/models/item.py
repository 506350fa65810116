from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from checklists.models.template_item import Phase, TemplateItem


class Status(models.TextChoices):
    OPEN = "open", _("Open")
    DONE = "done", _("Done")
    NOT_APPLICABLE = "not_applicable", _("Not applicable")


class StaleItemError(Exception):
    """Somebody else changed the point since it was read."""


class ItemQuerySet(models.QuerySet["Item"]):
    def of(self, phase: Phase) -> Self:
        return self.filter(template_item__phase=phase)

    def open(self) -> Self:
        return self.filter(status=Status.OPEN)


class Item(models.Model):
    """A point that is open, done with an answer, or not applicable with a reason."""

    checklist = models.ForeignKey(
        "checklists.Checklist", models.PROTECT, related_name="items", verbose_name=_("checklist")
    )
    template_item = models.ForeignKey(
        TemplateItem, models.PROTECT, related_name="+", verbose_name=_("checklist point")
    )
    status = models.CharField(_("status"), max_length=20, choices=Status.choices, default=Status.OPEN)
    answer = models.TextField(_("answer"), blank=True)
    reason = models.TextField(_("reason"), blank=True)
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)

    objects = ItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("point")
        verbose_name_plural = _("points")
        ordering = ["template_item__position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=Status.DONE) | Q(answer__regex=r"\S"),
                name="item_done_has_answer",
                violation_error_message=_("Write an answer."),
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.NOT_APPLICABLE) | Q(reason__regex=r"\S"),
                name="item_not_applicable_has_reason",
                violation_error_message=_("Say why the point does not apply."),
            ),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="item_status_known"),
            models.UniqueConstraint(fields=["checklist", "template_item"], name="item_once_per_checklist"),
        ]

    def __str__(self) -> str:
        return str(self.template_item)
