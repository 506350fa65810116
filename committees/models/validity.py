from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

ENDS_BEFORE_IT_BEGINS = _("The last day cannot be before the first day.")


class ValidityQuerySet(models.QuerySet[Any]):
    def valid(self, on: date) -> Self:
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=on), valid_from__lte=on)


class Validity(models.Model):
    """Holds from its first day to its last, both included; without a last day until further notice."""

    valid_from = models.DateField(_("valid from"))
    valid_to = models.DateField(
        _("valid to"), null=True, blank=True, help_text=_("The last day. Leave empty until further notice.")
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__gte=F("valid_from")),
                name="%(class)s_ends_after_it_begins",
                violation_error_message=ENDS_BEFORE_IT_BEGINS,
            )
        ]

    def clean(self) -> None:
        super().clean()
        # The constraint says the same, but names no field, and PostgreSQL will not even build a range that
        # ends before it begins, so the membership's exclusion constraint must never be asked about one.
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": ENDS_BEFORE_IT_BEGINS})

    def is_valid(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)
