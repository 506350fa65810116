from __future__ import annotations

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from checklists.models.item import Item
from checklists.models.template import Template


class ChecklistManager(models.Manager["Checklist"]):
    @transaction.atomic
    def start(self, template: Template | None = None) -> Checklist:
        """A new checklist with every point open, by the current version unless told otherwise.

        The database refuses a template that is not published.
        """
        template = template or Template.objects.current()
        checklist = self.create(template=template)
        Item.objects.bulk_create(
            Item(checklist=checklist, template_item=point) for point in template.items.leaves()
        )
        return checklist


class Checklist(models.Model):
    """A template being ticked. Keeps the version it began with."""

    template = models.ForeignKey(
        Template, models.PROTECT, related_name="+", verbose_name=_("checklist template")
    )

    objects = ChecklistManager()

    class Meta:
        verbose_name = _("checklist")
        verbose_name_plural = _("checklists")

    def __str__(self) -> str:
        return str(self.template)
