from __future__ import annotations

from datetime import datetime
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from checklists.models.phase import Phase


class TemplateQuerySet(models.QuerySet["Template"]):
    def published(self) -> Self:
        return self.filter(published_at__isnull=False)

    def drafts(self) -> Self:
        return self.filter(published_at__isnull=True)

    def current(self) -> Template:
        """The version that new checklists begin with."""
        return self.published().latest("version")

    @transaction.atomic
    def draft_next(self) -> Template:
        """A draft of the next version, copied from the current one. There is one draft at a time."""
        # Two who press the button at once meet here; the second then finds the first one's draft.
        current = self.published().select_for_update().latest("version")
        if self.drafts().exists():
            raise ValidationError(_("There is already a draft. Publish or delete it first."))
        draft = self.create(name=current.name, version=current.version + 1)
        current.copy_points_to(draft)
        return draft


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

    def copy_points_to(self, other: Template) -> None:
        for point in self.items.filter(part_of=None):
            copied = other.items.create(**point.wording)
            for part in point.parts.all():
                other.items.create(part_of=copied, **part.wording)

    @transaction.atomic
    def publish(self, at: datetime | None = None) -> None:
        """From here on new checklists begin with this version, and it can no longer change."""
        self.refresh_from_db(from_queryset=Template.objects.select_for_update())
        if self.is_published:
            raise ValidationError(_("This version is already published."))
        self._refuse_empty_phases()
        self.published_at = at or timezone.now()
        self.save(update_fields=["published_at"])

    publish.alters_data = True  # type: ignore[attr-defined]

    def _refuse_empty_phases(self) -> None:
        # A phase without points would let every case through unasked.
        filled = set(self.items.leaves().values_list("phase", flat=True))
        empty = [str(phase.label) for phase in Phase if phase not in filled]
        if empty:
            raise ValidationError(
                _("Every phase needs at least one point. Empty: %(phases)s."),
                params={"phases": ", ".join(empty)},
            )
