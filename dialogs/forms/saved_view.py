from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from committees.models import Person
from dialogs.models import SavedView

from .base import place_error


class SavedViewForm(forms.ModelForm):
    """A name, the person's own: for a new saved filter or for one they have."""

    add_error = place_error

    class Meta:
        model = SavedView
        fields = ["name"]
        labels = {"name": _("Name of the filter")}
        help_texts = {"name": _("Only you see it. For example: Late in my committee.")}

    def __init__(self, data: Any = None, *, person: Person, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.instance.person = person

    def _get_validation_exclusions(self) -> set[str]:
        # Whose it is does not stand in the form, but a name is used once only by each.
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return excluded - {"person"}
