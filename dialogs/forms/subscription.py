"""What somebody wants to be told of by mail, and to which address."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any, Self, cast

from crispy_forms.layout import Field
from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from dialogs.intake import ticket
from dialogs.intake.notices import STALE, TOO_FAST, Notice
from dialogs.models import InformationText
from dialogs.publication.personal_data import ToldText, told_text, told_version
from dialogs.publication.topics import Topic

from .incoming_idea import LARGEST, TRAP, Address
from .looks import helper

KIND = InformationText.Kind.SUBSCRIPTION
#: More than these are chosen from a list that opens.
MOST_ROWS = 4


class Topics(forms.RadioSelect):
    """A dialogue's title is Swedish, in whatever language it is offered."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        super().__init__()
        self.in_swedish = {topic.value for topic in topics if topic.dialog}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        if str(value) in self.in_swedish:
            option["attrs"]["lang"] = "sv"
        return option


class SubscriptionForm(forms.Form):
    what = forms.ChoiceField(label=_("What do you want to follow?"))
    email = Address(label=_("Your e-mail address"), max_length=254)
    website = forms.CharField(label=_("Leave this field empty"), required=False, max_length=2_000)
    key = forms.CharField(widget=forms.HiddenInput)
    information = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)

    def __init__(self, *args: Any, topics: Sequence[Topic], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.topics = {topic.value: topic for topic in topics}
        choices = [(value, topic.name) for value, topic in self.topics.items()]
        widget = Topics(self.topics.values()) if len(choices) <= MOST_ROWS else forms.Select
        self.fields["what"] = forms.ChoiceField(
            label=self.fields["what"].label, choices=choices, widget=widget
        )
        self.fields["email"].widget.attrs["autocomplete"] = "email"
        self.fields[TRAP].widget.attrs |= {"autocomplete": "off", "tabindex": "-1"}
        # Whoever a program has filled it in for must see what to empty.
        shown = "" if self.is_bound and self.data.get(TRAP) else "trap"
        self.helper = helper("what", "email", Field(TRAP, wrapper_class=shown), "key", "information")

    @classmethod
    def blank(cls, topics: Sequence[Topic], chosen: str = "") -> Self:
        known = chosen if chosen in {topic.value for topic in topics} else topics[0].value
        fresh = {"key": ticket.new_ticket(), "information": told_text(KIND).version}
        return cls(initial={"what": known} | fresh, topics=topics)

    def as_typed(self) -> Self:
        """The same, not judged: to go on writing. With a ticket and a text on personal data that are good."""
        typed = {name: self.data.get(name, "") for name in self.fields}
        if self.ticket_key is None:
            typed["key"] = ticket.new_ticket()
        typed["information"] = self.told.version
        return type(self)(initial=typed, topics=list(self.topics.values()))

    @cached_property
    def ticket_key(self) -> uuid.UUID | None:
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

    @property
    def topic(self) -> Topic:
        return self.topics[self.cleaned_data["what"]]

    @property
    def question_key(self) -> uuid.UUID:
        """The same form with the same answers asks once (I14); an address put right is asked anew.

        Only without a notice: then there is a ticket.
        """
        answers = f"{self.topic.value} {self.cleaned_data['email'].lower()}"
        return uuid.uuid5(cast(uuid.UUID, self.ticket_key), answers)

    def informed_by(self) -> InformationText:
        return InformationText.objects.get(kind=KIND, version=self.told.version)
