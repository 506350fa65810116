"""What every form has that somebody sends without an account: a ticket, a trap, a text on personal data."""

from typing import Any, ClassVar, Self

from crispy_forms.layout import Field
from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from dialogs.intake import ticket
from dialogs.intake.notices import STALE, TOO_FAST, Notice
from dialogs.models import InformationText
from dialogs.publication.personal_data import ToldText, told_text, told_version

from .looks import helper

#: People never see it, and leave it empty; programs fill in whatever there is.
TRAP = "website"
#: The largest number that the database can hold as a version.
LARGEST = 2**31 - 1
#: What browsers may fill in.
PURPOSES = {"name": "name", "email": "email", "phone": "tel", TRAP: "off"}
#: Of the page, not of its reader.
OF_THE_PAGE = (TRAP, "key", "information")


class ResidentForm(forms.Form):
    """A form says which text stands beside it (`KIND`), and puts its own fields in place (`lay_out`)."""

    KIND: ClassVar[InformationText.Kind]

    website = forms.CharField(label=_("Leave this field empty"), required=False, max_length=2_000)
    key: forms.Field = forms.CharField(widget=forms.HiddenInput)
    information: forms.Field = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([*(name for name in self.fields if name not in OF_THE_PAGE), *OF_THE_PAGE])
        for name in PURPOSES.keys() & self.fields.keys():
            self.fields[name].widget.attrs["autocomplete"] = PURPOSES[name]
        self.fields[TRAP].widget.attrs["tabindex"] = "-1"

    def lay_out(self, *fields: Any) -> None:
        # Whoever a program has filled it in for must see what to empty.
        shown = "" if self.is_bound and self.data.get(TRAP) else "trap"
        self.helper = helper(*fields, Field(TRAP, wrapper_class=shown), "key", "information")

    @classmethod
    def of_a_new_page(cls) -> dict[str, Any]:
        return {"key": ticket.new_ticket(), "information": told_text(cls.KIND).version}

    def as_typed(self, *, renewed: bool = False, **kept: Any) -> Self:
        """The same, not judged: to go on writing. With a ticket and a text on personal data that are good."""
        typed = {name: self.data.get(name, "") for name in self.fields}
        if renewed or self.ticket_key is None:
            typed["key"] = ticket.new_ticket()
        typed["information"] = self.told.version
        return type(self)(initial=typed, **kept)

    @cached_property
    def ticket_key(self) -> Any:
        """The form's own key, a UUID. None: its ticket was not given out here."""
        return ticket.key_of(self.data.get("key", ""))

    @cached_property
    def told_then(self) -> ToldText | None:
        """The text on personal data that the form is filled in beside. None: it is not one of ours."""
        version = str((self.data if self.is_bound else self.initial).get("information", ""))
        is_number = version.isdecimal() and int(version) <= LARGEST
        return told_version(self.KIND, int(version)) if is_number else None

    @property
    def told(self) -> ToldText:
        return self.told_then or told_text(self.KIND)

    def informed_by(self) -> InformationText:
        return InformationText.objects.get(kind=self.KIND, version=self.told.version)

    def notice(self) -> Notice | None:
        """What is wrong with the page itself: a person only has to press the button again."""
        if self.ticket_key is None or self.told_then is None:
            return STALE
        return TOO_FAST if ticket.is_too_fast(self.data["key"]) else None

    def clean_website(self) -> str:
        if self.cleaned_data[TRAP]:
            caught = _("Empty this field. It is here to catch programs that send advertising.")
            raise forms.ValidationError(caught)
        return ""
