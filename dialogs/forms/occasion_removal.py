from django import forms

from .base import CaseForm


class OccasionRemovalForm(CaseForm, forms.Form):
    """Nothing but the question. `version` is the occasion's revision, as the person read it."""

    step = ""
