from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.models import ReportAnswer

from .looks import dress, helper


class ReportAnswerForm(forms.ModelForm):
    """What was done about a fault. It carries no key: a report is answered once."""

    class Meta:
        model = ReportAnswer
        fields = ("text",)
        labels = {"text": _("Our answer")}

    def __init__(self, *args: Any, is_mailed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].help_text = (
            _("It is sent by mail to whoever reported the fault. It cannot be changed afterwards.")
            if is_mailed
            else _("Nobody left an address: write what was done. It cannot be changed afterwards.")
        )
        dress(self)
        self.helper = helper()
