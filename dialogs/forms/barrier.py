"""Somebody cannot use a page: what does not work, where, and perhaps whom to answer."""

from typing import Any, Self

from crispy_forms.layout import Field
from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from dialogs.accessibility import receive
from dialogs.intake import ticket
from dialogs.intake.notices import STALE, TOO_FAST, Notice
from dialogs.models import AccessibilityReport, InformationText
from dialogs.publication.personal_data import ToldText, told_text, told_version

from .incoming_idea import LARGEST, TRAP, Address, Line, Words
from .looks import helper

KIND = InformationText.Kind.REPORT


class BarrierForm(forms.Form):
    text = Words(
        label=_("What does not work?"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "What did you want to do, and what happened? If you use an aid, for example a screen reader, it "
            "helps us to know which. You need not tell why you use it."
        ),
    )
    page = Line(
        label=_("Which page or document is it about?"),
        max_length=300,
        required=False,
        help_text=_("Its address or its heading, if you know it."),
    )
    email = Address(
        label=_("Your e-mail address"),
        max_length=254,
        required=False,
        help_text=_("If you want an answer. We use it for nothing else."),
    )
    website = forms.CharField(label=_("Leave this field empty"), required=False, max_length=2_000)
    key = forms.CharField(widget=forms.HiddenInput)
    information = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "email"
        self.fields[TRAP].widget.attrs |= {"autocomplete": "off", "tabindex": "-1"}
        # Whoever a program has filled it in for must see what to empty.
        shown = "" if self.is_bound and self.data.get(TRAP) else "trap"
        self.helper = helper("text", "page", "email", Field(TRAP, wrapper_class=shown), "key", "information")

    @classmethod
    def blank(cls, page: str = "") -> Self:
        version = told_text(KIND).version
        return cls(initial={"page": page, "key": ticket.new_ticket(), "information": version})

    def as_typed(self, *, renewed: bool = False) -> Self:
        """The same, not judged: to go on writing. With a ticket and a text on personal data that are good."""
        typed = {name: self.data.get(name, "") for name in self.fields}
        if renewed or self.ticket_key is None:
            typed["key"] = ticket.new_ticket()
        typed["information"] = self.told.version
        return type(self)(initial=typed)

    @cached_property
    def ticket_key(self) -> Any:
        return ticket.key_of(self.data.get("key", ""))

    @cached_property
    def _told_then(self) -> ToldText | None:
        """The text on personal data that the form was filled in beside."""
        version = str(self.data.get("information", ""))
        is_number = version.isdecimal() and int(version) <= LARGEST
        return told_version(KIND, int(version)) if is_number else None

    @property
    def told(self) -> ToldText:
        return self._told_then or told_text(KIND)

    def notice(self) -> Notice | None:
        """What is wrong with the page itself: a person only has to press the button again."""
        if self.ticket_key is None or self._told_then is None:
            return STALE
        return TOO_FAST if ticket.is_too_fast(self.data["key"]) else None

    def clean_website(self) -> str:
        if self.cleaned_data[TRAP]:
            raise forms.ValidationError(
                _("Empty this field. It is here to catch programs that send advertising.")
            )
        return ""

    def send(self) -> AccessibilityReport:
        """Keep it. What is given back may be what the same form sent before."""
        typed = {name: self.cleaned_data[name] for name in ("text", "page", "email")}
        informed_by = InformationText.objects.get(kind=KIND, version=self.told.version)
        return receive(key=self.ticket_key, informed_by=informed_by, **typed)
