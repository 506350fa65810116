"""A resident's idea: what it is, where, and perhaps whom to answer.

One page, so that nothing is lost between: several would need a cookie or a draft on our side to remember what
was typed, and four questions need neither.
"""

import unicodedata
from typing import Any, Self

from crispy_forms.layout import Field, Fieldset
from django import forms
from django.core.validators import validate_email
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from dialogs.intake import ticket
from dialogs.intake.information import current_version, text_shown
from dialogs.intake.receiving import receive
from dialogs.intake.words import no_number_as_written, no_personal_number, only_legible
from dialogs.models import Contact, IncomingIdea, InformationText

from .looks import helper

CONTACT = ("name", "email", "phone")
#: People never see it, and leave it empty; programs fill in whatever there is.
TRAP = "website"
#: The largest number that the database can hold as a version.
LARGEST = 2**31 - 1


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


class IncomingIdeaForm(forms.Form):
    title = Line(
        label=_("What is your idea about?"), max_length=200, help_text=_("In a few words, like a heading.")
    )
    text = Words(
        label=_("What would you like to say?"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("What ought to be talked about with those who live here, and why?"),
    )
    place = Line(
        label=_("Where in the municipality?"),
        max_length=200,
        required=False,
        help_text=_("If it is about a place: a street, a park, a part of town."),
    )
    name = Line(label=_("Your name"), max_length=200, required=False)
    email = Address(
        label=_("Your e-mail address"),
        max_length=254,
        required=False,
        help_text=_("Then you get the link and all our answers by mail too."),
    )
    phone = Line(
        label=_("Your telephone number"), max_length=50, required=False, numbers=no_number_as_written
    )
    website = forms.CharField(label=_("Leave this field empty"), required=False, max_length=2_000)
    # Of the page itself, and judged before what was typed: see `is_stale`.
    key = forms.Field(widget=forms.HiddenInput, required=False)
    information = forms.Field(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, purpose in {"name": "name", "email": "email", "phone": "tel", TRAP: "off"}.items():
            self.fields[name].widget.attrs["autocomplete"] = purpose
        self.fields["phone"].widget.input_type = "tel"
        self.fields[TRAP].widget.attrs["tabindex"] = "-1"
        # Whoever a program has filled it in for must see what to empty.
        shown = "" if self.is_bound and self.data.get(TRAP) else "trap"
        contact = Fieldset(_("If you want an answer"), *CONTACT, css_class="fieldset")
        self.helper = helper(
            "title", "text", "place", contact, Field(TRAP, wrapper_class=shown), "key", "information"
        )

    @classmethod
    def blank(cls) -> Self:
        return cls(initial={"key": ticket.new_ticket(), "information": current_version()})

    def as_typed(self, *, renewed: bool = False) -> Self:
        """The same, not judged: to go on writing. With a ticket and a text on personal data that are good."""
        typed = {name: self.data.get(name, "") for name in self.fields}
        if renewed or self.ticket_key is None:
            typed["key"] = ticket.new_ticket()
        if self.information_text is None:
            typed["information"] = current_version()
        return type(self)(initial=typed)

    def renewed(self) -> Self:
        """The same typed text, to be sent as another idea."""
        data = QueryDict(mutable=True)
        data.update({name: self.data.get(name, "") for name in self.fields})
        data["key"] = ticket.new_ticket()
        again = type(self)(data)
        again.full_clean()
        return again

    @cached_property
    def ticket_key(self) -> Any:
        return ticket.key_of(self.data.get("key", ""))

    @cached_property
    def information_text(self) -> InformationText | None:
        version = self.data.get("information", "")
        is_number = version.isdecimal() and int(version) <= LARGEST
        return text_shown(int(version)) if is_number else None

    @property
    def version_shown(self) -> int:
        """Of the text on personal data: the one that it was filled in with, or the latest."""
        if self.is_bound and self.information_text:
            return self.information_text.version
        return int(self.initial.get("information") or current_version())

    @property
    def is_stale(self) -> bool:
        """Whether its ticket or its text on personal data was not given out here."""
        return self.ticket_key is None or self.information_text is None

    @property
    def is_too_fast(self) -> bool:
        return ticket.is_too_fast(self.data["key"])

    def clean_website(self) -> str:
        if self.cleaned_data[TRAP]:
            raise forms.ValidationError(_("Empty this field. It catches programs that send advertising."))
        return ""

    def idea(self) -> IncomingIdea:
        typed = {name: self.cleaned_data[name] for name in ("title", "text", "place")}
        return IncomingIdea(key=self.ticket_key, informed_by=self.information_text, **typed)

    def send(self, *, receipt: bool) -> IncomingIdea:
        """Keep it. What is given back may be an idea that the same form sent before."""
        given = {name: self.cleaned_data[name] for name in CONTACT}
        return receive(self.idea(), Contact(**given) if any(given.values()) else None, receipt=receipt)
