from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from committees.models import Person
from dialogs.models import Event, MeasurabilityReview

from .base import LARGEST, RecordForm
from .looks import depends


class MeasurabilityForm(RecordForm):
    """A review of the goals as they stood on the page, and of no others (I15)."""

    step = "review_measurability"
    goals_revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=LARGEST)

    class Meta:
        model = MeasurabilityReview
        fields = ["approved", "comment"]
        widgets = {"approved": forms.RadioSelect}
        help_texts = {
            "approved": _("Can it be told afterwards whether each goal was reached?"),
            "comment": _("If NO: what the office needs to change."),
        }

    def arrange(self) -> None:
        depends(self, "comment")

    def suggested(self) -> dict[str, Any]:
        return {"goals_revision": self._revision_now()}

    def take(self, by: Person) -> Event:
        self.instance.goals_revision = self.cleaned_data["goals_revision"]
        try:
            return super().take(by)
        except ValidationError:
            # The page now shows the goals as they are: read them, and send again.
            self.data = self.data.copy()  # type: ignore[attr-defined]
            self.data["goals_revision"] = str(self._revision_now())  # type: ignore[index]
            raise

    def _revision_now(self) -> int:
        draft = self.dialog.draft_proposal()
        return draft.goals_revision if draft else 0
