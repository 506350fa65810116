from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.models import HeardBackAnswer
from dialogs.models.heard_back import LONGEST_COMMENT

from .looks import dress, helper
from .words import Words


class HeardBackForm(forms.Form):
    """One question, and room for a few words. It works without a login: its address is the secret."""

    svar = forms.ChoiceField(
        label=_("Did you learn what it led to?"),
        choices=HeardBackAnswer.Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose Yes, Partly or No.")},
    )
    kommentar = Words(
        label=_("Would you like to tell us more?"),
        help_text=_(
            "At most 500 characters. Only those at the municipality who work with the dialogue read it. "
            "Do not write your name or anything about other people."
        ),
        max_length=LONGEST_COMMENT,
        required=False,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self)
        self.helper = helper()
