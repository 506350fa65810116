from django import forms

from committees.models import Person
from dialogs.models import Event

from .base import CaseForm


class ClosingForm(CaseForm, forms.Form):
    """Nothing to fill in: the three duties are done, and a person says so by sending it."""

    step = "close"

    def take(self, by: Person) -> Event:
        return self.dialog.close(by=by, **self.asked())
