"""The goals of a proposal, one line each: what, by which sign, how much, measured how."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.drafting.proposal import GoalText
from dialogs.models import Goal

from .rows import RowMaker

NEEDED = _(
    "Fill this in too, or empty the whole goal. Otherwise nobody can tell afterwards whether it was reached."
)


class GoalForm(forms.ModelForm):
    class Meta:
        model = Goal
        fields = ["text", "indicator", "target", "measured_how"]
        widgets = {name: forms.Textarea(attrs={"rows": 1}) for name in fields}
        help_texts = {
            "text": _("One goal in one sentence. Residents will read it."),
            "indicator": _("What you count or look at, e.g. the number of answers."),
            "target": _("What is good enough, e.g. 300 answers, of which 60 from people under 25."),
            "measured_how": _("Who counts, when and with what."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = NEEDED
            field.widget.attrs.pop("maxlength", None)  # browsers cut the text silently; an error tells

    def clean(self) -> dict[str, Any]:
        """Each is one line, however it wraps on the screen."""
        cleaned = super().clean() or self.cleaned_data
        return {name: " ".join(said.split()) for name, said in cleaned.items()}


goal_rows = RowMaker(GoalForm, "goals")


def goal_texts(lines: list[dict[str, Any]]) -> list[GoalText]:
    return [GoalText(**{name: line[name] for name in GoalForm.Meta.fields}) for line in lines]
