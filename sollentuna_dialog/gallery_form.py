"""A form with one field of each kind, for the component gallery."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SampleForm(forms.Form):
    """Never saved: shown empty and shown wrong."""

    errors_stay_put = True  # or the gallery would open at its end

    goal = forms.CharField(
        label=_("What is to be measured"),
        help_text=_("One goal in one sentence. Residents will read it."),
        max_length=8,
    )
    background = forms.CharField(
        label=_("Background"), widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    meeting = forms.DateField(
        label=_("Meeting"),
        help_text=_("The day the committee met."),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    came = forms.IntegerField(label=_("Number who took part"), min_value=0)
    answer = forms.ChoiceField(
        label="Behövs mer kunskap om invånarnas värderingar?",
        help_text=_("The committee's answer, as it stands in the minutes."),
        choices=[("yes", "JA"), ("no", "NEJ")],
        widget=forms.RadioSelect,
    )
    groups = forms.MultipleChoiceField(
        label=_("Target groups"),
        choices=[("young", "Unga 13–19 år"), ("old", "Seniorer"), ("clubs", "Föreningslivet")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    method = forms.ChoiceField(
        label=_("Method"), choices=[("", "–"), ("walk", "Dialogpromenad"), ("survey", "Enkät")]
    )
    paper = forms.FileField(label=_("Attachment"), required=False)
    sure = forms.BooleanField(label=_("The minutes have been approved"))
