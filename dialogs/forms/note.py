from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.models import Note

from .base import CaseForm


class NoteForm(CaseForm, forms.ModelForm):
    """Nothing that others do meanwhile makes a note stale, so it carries no version."""

    class Meta:
        model = Note
        fields = ("text",)
        labels = {"text": _("New note")}
        help_texts = {
            "text": _(
                "What was said or done, and with whom. Leave out names and other personal data of residents: "
                "a note is never changed or taken away, and becomes a public record when it is requested. "
                "If you write something wrong, write a new note that says so."
            )
        }

    def arrange(self) -> None:
        del self.fields["version"]

    def written(self) -> dict[str, Any]:
        return {"text": self.cleaned_data["text"], "key": self.cleaned_data["key"]}
