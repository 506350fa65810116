"""Whom a register extract is about, and what a person says is wrong about them."""

import uuid
from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

from dialogs.extracts.acting import FIELDS, facts_of
from dialogs.extracts.asked import Asked
from dialogs.models import Contact

from .base import place_error
from .looks import depends, helper

SALT = "contact/seen"


class ExtractForm(forms.Form):
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=50, required=False)
    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        required=False,
        help_text=_("Narrows what address and number find. Alone it finds everybody of that name."),
    )
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if not field.widget.is_hidden:
                field.widget.attrs["autocomplete"] = "off"
        depends(self, *FIELDS)
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        if not self.errors and not any(self.cleaned_data.get(name) for name in FIELDS):
            raise forms.ValidationError(_("Write an e-mail address, a telephone number or a name."))
        return self.cleaned_data

    def asked(self) -> Asked:
        return Asked(**{name: self.cleaned_data[name].strip() for name in FIELDS})


class CorrectionOfContactForm(forms.ModelForm):
    """`seen`: what stood there when the page was opened, signed (I15)."""

    add_error = place_error
    seen = forms.CharField(widget=forms.HiddenInput, max_length=4_000)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    class Meta:
        model = Contact
        fields = FIELDS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = signing.dumps(facts_of(self.instance), salt=SALT)
        self.helper = helper()

    def clean_seen(self) -> dict[str, str]:
        try:
            seen: dict[str, str] = signing.loads(self.cleaned_data["seen"], salt=SALT)
        except signing.BadSignature as doctored:
            used = _("This form has been used before. Open the page again.")
            raise forms.ValidationError(used) from doctored
        return seen

    def clean(self) -> dict[str, Any]:
        if not self.errors and not (self.cleaned_data["email"] or self.cleaned_data["phone"]):
            raise forms.ValidationError(_("Leave an address or a number, or erase the contact."))
        return self.cleaned_data

    def facts(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in FIELDS}
