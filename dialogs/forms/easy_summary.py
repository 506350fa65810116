import uuid
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.models import EasySummary

from .method_guide import KnowledgeForm


class EasySummaryForm(KnowledgeForm):
    """`key`: a double click is one version (I14). `revision`: the version that was read (I15)."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    class Meta:
        model = EasySummary
        fields = ("text",)
        labels: ClassVar = {"text": _("The text, in easy Swedish")}
        help_texts: ClassVar = {
            "text": _(
                "At most 1 500 characters. Say what it is about, what residents can influence, how they take "
                "part and when they hear back."
            )
        }
        widgets: ClassVar = {"text": forms.Textarea(attrs={"lang": "sv"})}

    def arrange(self) -> None:
        self.fields["text"].widget.attrs["rows"] = 12
