from django import forms

from .base import LARGEST, CaseForm


class HandingOverForm(CaseForm, forms.Form):
    """A draft is handed on exactly as it was read: its revision comes back with the button."""

    step = ""
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=LARGEST)
