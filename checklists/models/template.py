from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class TemplateQuerySet(models.QuerySet["Template"]):
    def published(self) -> Self:
        return self.filter(published_at__isnull=False)

    def drafts(self) -> Self:
        return self.filter(published_at__isnull=True)

    def current(self) -> Template:
        """The version that new checklists begin with."""
        return self.published().latest("version")


class Template(models.Model):
    """One version of the municipality's checklist. Once published it never changes; the next one does."""

    name = models.CharField(_("name"), max_length=200)
    version = models.PositiveIntegerField(
        _("version"), unique=True, error_messages={"unique": _("That version already exists.")}
    )
    published_at = models.DateTimeField(_("published"), null=True, blank=True, editable=False)

    objects = TemplateQuerySet.as_manager()

    class Meta:
        verbose_name = _("checklist template")
        verbose_name_plural = _("checklist templates")
        ordering = ["-version"]

    def __str__(self) -> str:
        return _("%(name)s, version %(version)s") % {"name": self.name, "version": self.version}

    @property
    def is_published(self) -> bool:
        return self.published_at is not None
