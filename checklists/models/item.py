from __future__ import annotations

from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from checklists.models.phase import Phase
from checklists.models.template_item import TemplateItem

ANSWER_MISSING = _("Write an answer.")
REASON_MISSING = _("Say why the point does not apply.")


class Status(models.TextChoices):
    OPEN = "open", pgettext_lazy("checklist", "Open")
    DONE = "done", pgettext_lazy("checklist", "Done")
    NOT_APPLICABLE = "not_applicable", _("Not applicable")


class StaleItemError(Exception):
    """Somebody else changed the item since it was read (I15)."""


class ItemQuerySet(models.QuerySet["Item"]):
    def of(self, phase: Phase) -> Self:
        return self.filter(template_item__phase=phase)

    def open(self) -> Self:
        return self.filter(status=Status.OPEN)


# On the model, so that whoever writes is refused in plain words before PostgreSQL refuses in its own.
READABLE = (MaxLengthValidator(10_000), ProhibitNullCharactersValidator())


class Item(models.Model):
    """A point that is open, done with an answer, or not applicable with a reason."""

    checklist = models.ForeignKey(
        "checklists.Checklist", models.PROTECT, related_name="items", verbose_name=_("checklist")
    )
    template_item = models.ForeignKey(
        TemplateItem, models.PROTECT, related_name="+", verbose_name=_("checklist point")
    )
    status = models.CharField(_("status"), max_length=20, choices=Status.choices, default=Status.OPEN)
    answer = models.TextField(_("answer"), blank=True, validators=READABLE)
    reason = models.TextField(_("reason"), blank=True, validators=READABLE)
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)

    objects = ItemQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("checklist", "item")
        verbose_name_plural = pgettext_lazy("checklist", "items")
        ordering = ["template_item__position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=Status.DONE) | Q(answer__regex=r"\S"),
                name="item_done_has_answer",
                violation_error_message=ANSWER_MISSING,
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.NOT_APPLICABLE) | Q(reason__regex=r"\S"),
                name="item_not_applicable_has_reason",
                violation_error_message=REASON_MISSING,
            ),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="item_status_known"),
            models.UniqueConstraint(fields=["checklist", "template_item"], name="item_once_per_checklist"),
        ]

    def __str__(self) -> str:
        return str(self.template_item)

    def clean(self) -> None:
        super().clean()
        # The constraints say the same, but name no field for the message to stand beside.
        if self.status == Status.DONE and not self.answer.strip():
            raise ValidationError({"answer": ANSWER_MISSING})
        if self.status == Status.NOT_APPLICABLE and not self.reason.strip():
            raise ValidationError({"reason": REASON_MISSING})

    def settle(self, answer: str) -> None:
        self._record(Status.DONE, answer=answer.strip())

    def not_applicable(self, reason: str) -> None:
        self._record(Status.NOT_APPLICABLE, reason=reason.strip())

    def reopen(self) -> None:
        self._record(Status.OPEN)

    def _record(self, status: Status, answer: str = "", reason: str = "") -> None:
        seen = self.version
        self.status, self.answer, self.reason, self.version = status, answer, reason, seen + 1
        # clean() has said what the constraints would say, and a form of twenty points is twenty times these.
        self.full_clean(exclude=["checklist", "template_item"], validate_constraints=False)
        written = {"status": status, "answer": answer, "reason": reason, "version": self.version}
        if not Item.objects.filter(pk=self.pk, version=seen).update(**written):
            raise StaleItemError

    settle.alters_data = True  # type: ignore[attr-defined]
    not_applicable.alters_data = True  # type: ignore[attr-defined]
    reopen.alters_data = True  # type: ignore[attr-defined]
