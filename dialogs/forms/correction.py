"""A correction of any record: the same fields, and what was wrong. Nothing is overwritten."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from committees.models import Person
from dialogs.models import Event, Record

from .base import RecordForm
from .target_groups import TargetGroupsMixin


class CorrectionForm(RecordForm):
    """Made for one kind of record by `correction_form` (forms/corrections.py)."""

    step = "correct"

    def __init__(self, *args: Any, corrects: Record, **kwargs: Any) -> None:
        self.corrected = corrects
        super().__init__(*args, **kwargs)

    def suggested(self) -> dict[str, Any]:
        return {
            name: getattr(self.corrected, name)
            for name in self._meta.fields or ()
            if name != "correction_reason"
        }

    def arrange(self) -> None:
        self.fields["correction_reason"].required = True
        self.fields["correction_reason"].help_text = _("What was wrong, and how it was found.")
        for name in {*self.corrected.consequential} & {*self.fields}:
            # Disabled fields ignore what is posted: a doctored form changes nothing.
            self.fields[name].disabled = True
            self.fields[name].help_text = _(
                "The case has gone on from this. It takes a new decision to change it."
            )

    def take(self, by: Person) -> Event:
        self.instance.corrects = self.corrected
        return super().take(by)

    def again(self) -> dict[str, Any]:
        return {"corrects": self.corrected}


class GroupsCorrectionForm(TargetGroupsMixin, CorrectionForm):
    """For a record that names target groups."""

    def arrange(self) -> None:
        super().arrange()
        self.arrange_target_groups()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        self.join_target_groups(cleaned)
        return cleaned
