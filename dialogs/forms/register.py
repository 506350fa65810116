"""Logging an idea: one page, so that whoever answers the telephone can do it during the call."""

import datetime
import uuid
from typing import Any

from crispy_forms.layout import Fieldset
from django import forms
from django.forms import RadioSelect
from django.utils.translation import gettext_lazy as _

from committees.models import Person
from dialogs.models import Contact, Dialog, Event, Idea

from .base import place_error
from .looks import dress, helper

CONTACT = ("name", "email", "phone")


def _field(model: Any, name: str, **changes: Any) -> forms.Field:
    field: forms.Field = model._meta.get_field(name).formfield(**changes)
    return field


class RegisterForm(forms.Form):
    """A new case and the idea behind it, and perhaps whom to answer."""

    title = _field(
        Dialog, "title", help_text=_("What it is about, in a few words. Residents may read it later.")
    )
    text = _field(
        Idea, "text", help_text=_("In the words of the person who brought it, without personal data.")
    )
    source = _field(Idea, "source", widget=RadioSelect)
    received_on = _field(Idea, "received_on", help_text=_("The day it reached the municipality."))
    diary_number = _field(Dialog, "diary_number")
    description = _field(Dialog, "description", help_text=_("For colleagues only; never published."))
    name = _field(Contact, "name")
    email = _field(Contact, "email")
    phone = _field(Contact, "phone")
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    add_error = place_error

    def __init__(self, *args: Any, on: datetime.date, **kwargs: Any) -> None:
        kwargs["initial"] = {"received_on": on} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        dress(self)
        self.fields["received_on"].widget.attrs["max"] = on.isoformat()
        self.helper = helper(
            "title", "text", "source", "received_on",
            Fieldset(_("To answer the person who brought the idea"), *CONTACT, css_class="fieldset"),
            Fieldset(_("For the case work"), "diary_number", "description", css_class="fieldset"),
        )  # fmt: skip

    def take(self, by: Person) -> Event:
        typed = self.cleaned_data
        idea = Idea(**{name: typed[name] for name in ("source", "text", "received_on")})
        return Dialog.register(
            by=by,
            title=typed["title"],
            idea=idea,
            contact=self.contact(),
            description=typed["description"],
            diary_number=typed["diary_number"],
            key=typed["key"],
        )

    def contact(self) -> Contact | None:
        """Kept only when somebody gave it (I13)."""
        given = {name: self.cleaned_data[name] for name in CONTACT}
        return Contact(**given) if any(given.values()) else None
