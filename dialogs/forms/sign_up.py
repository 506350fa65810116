"""A participant asks to hear back: an address, and a name if they like."""

from typing import Any, Self

from crispy_forms.layout import Field
from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from dialogs.intake import ticket
from dialogs.intake.notices import STALE, TOO_FAST, Notice
from dialogs.models import InformationText

from .incoming_idea import LARGEST, TRAP, Address, Line
from .looks import helper

KIND = InformationText.Kind.PARTICIPATION


class SignUpForm(forms.Form):
    email = Address(label=_("Your e-mail address"), max_length=254)
    name = Line(
        label=_("Your name"),
        max_length=200,
        required=False,
        help_text=_("Only for the greeting in our mails."),
    )
    website = forms.CharField(label=_("Leave this field empty"), required=False, max_length=2_000)
    key = forms.CharField(widget=forms.HiddenInput)
    information = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, purpose in {"name": "name", "email": "email", TRAP: "off"}.items():
            self.fields[name].widget.attrs["autocomplete"] = purpose
        self.fields[TRAP].widget.attrs["tabindex"] = "-1"
        # Whoever a program has filled it in for must see what to empty.
        shown = "" if self.is_bound and self.data.get(TRAP) else "trap"
        self.helper = helper("email", "name", Field(TRAP, wrapper_class=shown), "key", "information")

    @classmethod
    def blank(cls) -> Self:
        version = InformationText.objects.current(KIND).version
        return cls(initial={"key": ticket.new_ticket(), "information": version})

    def as_typed(self) -> Self:
        """The same, not judged: to be sent from a page that is good."""
        typed = {name: self.data.get(name, "") for name in self.fields}
        return type(self)(initial={**typed, **self.blank().initial})

    @cached_property
    def information_text(self) -> InformationText | None:
        """The version that was shown; None, if none was."""
        version = self.data.get("information", "")
        known = version.isdecimal() and int(version) <= LARGEST
        return InformationText.objects.filter(kind=KIND, version=version).first() if known else None

    def notice(self) -> Notice | None:
        """What is wrong with the page itself: a person only has to press the button again."""
        if ticket.key_of(self.data.get("key", "")) is None or self.information_text is None:
            return STALE
        return TOO_FAST if ticket.is_too_fast(self.data["key"]) else None

    def clean_website(self) -> str:
        if self.cleaned_data[TRAP]:
            caught = _("Empty this field. It is here to catch programs that send advertising.")
            raise forms.ValidationError(caught)
        return ""
