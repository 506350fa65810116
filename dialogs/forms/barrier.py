"""Somebody cannot use a page: what does not work, where, and perhaps whom to answer."""

from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.accessibility import receive
from dialogs.models import AccessibilityReport, InformationText

from .resident import ResidentForm
from .words import Address, Line, Words


class BarrierForm(ResidentForm):
    KIND = InformationText.Kind.REPORT

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lay_out("text", "page", "email")

    @classmethod
    def blank(cls, page: str = "") -> Self:
        return cls(initial={"page": page} | cls.of_a_new_page())

    def send(self) -> AccessibilityReport:
        """Keep it. What is given back may be what the same form sent before."""
        typed = {name: self.cleaned_data[name] for name in ("text", "page", "email")}
        return receive(key=self.ticket_key, informed_by=self.informed_by(), **typed)
