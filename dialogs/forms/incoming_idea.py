"""A resident's idea: what it is, where, and perhaps whom to answer.

One page, so that nothing is lost between: several would need a cookie or a draft on our side to remember what
was typed, and four questions need neither.
"""

from typing import Any, Self

from crispy_forms.layout import Fieldset
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from dialogs.intake import ticket
from dialogs.intake.receiving import receive
from dialogs.intake.words import no_number_as_written
from dialogs.models import Contact, IncomingIdea, InformationText

from .resident import ResidentForm
from .words import Address, Line, Words

CONTACT = ("name", "email", "phone")


class IncomingIdeaForm(ResidentForm):
    KIND = InformationText.Kind.IDEA

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
    # Of the page itself, and judged before what was typed: see `is_stale`.
    key = forms.Field(widget=forms.HiddenInput, required=False)
    information = forms.Field(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phone"].widget.input_type = "tel"
        contact = Fieldset(_("If you want an answer"), *CONTACT, css_class="fieldset")
        self.lay_out("title", "text", "place", contact)

    @classmethod
    def blank(cls) -> Self:
        return cls(initial=cls.of_a_new_page())

    def renewed(self) -> Self:
        """The same typed text, to be sent as another idea."""
        data = QueryDict(mutable=True)
        data.update({name: self.data.get(name, "") for name in self.fields})
        data["key"] = ticket.new_ticket()
        again = type(self)(data)
        again.full_clean()
        return again

    @property
    def is_stale(self) -> bool:
        """Whether its ticket or its text on personal data was not given out here."""
        return self.ticket_key is None or self.told_then is None

    @property
    def is_too_fast(self) -> bool:
        return ticket.is_too_fast(self.data["key"])

    def idea(self) -> IncomingIdea:
        typed = {name: self.cleaned_data[name] for name in ("title", "text", "place")}
        return IncomingIdea(key=self.ticket_key, informed_by=self.informed_by(), **typed)

    def send(self, *, receipt: bool) -> IncomingIdea:
        """Keep it. What is given back may be an idea that the same form sent before."""
        given = {name: self.cleaned_data[name] for name in CONTACT}
        return receive(self.idea(), Contact(**given) if any(given.values()) else None, receipt=receipt)
