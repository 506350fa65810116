"""What residents type: kept as it was meant, and refused kindly where it cannot be."""

import unicodedata
from typing import Any

from django import forms
from django.core.validators import validate_email

from dialogs.intake.words import no_personal_number, only_legible


class Words(forms.CharField):
    """Text as it is kept: lines end in one sign, and å is one letter however it was typed."""

    default_validators = [only_legible]

    def __init__(self, *args: Any, numbers: Any = no_personal_number, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # In place of Django's last one: its word on null bytes is for programmers.
        self.validators = [*self.validators[:-1], numbers]
        self.widget.attrs.pop("maxlength", None)  # browsers cut the text silently; an error tells

    def to_python(self, value: Any) -> str:
        typed = str(super().to_python(value) or "")
        return unicodedata.normalize("NFC", typed.replace("\r\n", "\n").replace("\r", "\n"))


class Line(Words):
    def to_python(self, value: Any) -> str:
        return " ".join(super().to_python(value).split())


class Address(Line):
    widget = forms.EmailInput
    default_validators = [validate_email]
