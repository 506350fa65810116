"""What somebody wants to be told of by mail, and to which address."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.models import InformationText
from dialogs.publication.topics import Topic

from .resident import ResidentForm
from .words import Address

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


class SubscriptionForm(ResidentForm):
    KIND = InformationText.Kind.SUBSCRIPTION

    what = forms.ChoiceField(label=_("What do you want to follow?"))
    email = Address(label=_("Your e-mail address"), max_length=254)

    def __init__(self, *args: Any, topics: Sequence[Topic], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.topics = {topic.value: topic for topic in topics}
        choices = [(value, topic.name) for value, topic in self.topics.items()]
        widget = Topics(self.topics.values()) if len(choices) <= MOST_ROWS else forms.Select
        self.fields["what"] = forms.ChoiceField(
            label=self.fields["what"].label, choices=choices, widget=widget
        )
        self.lay_out("what", "email")

    @classmethod
    def blank(cls, topics: Sequence[Topic], chosen: str = "") -> Self:
        known = chosen if chosen in {topic.value for topic in topics} else topics[0].value
        return cls(initial={"what": known} | cls.of_a_new_page(), topics=topics)

    def as_typed(self, *, renewed: bool = False, **kept: Any) -> Self:
        return super().as_typed(renewed=renewed, topics=list(self.topics.values()), **kept)

    @property
    def topic(self) -> Topic:
        return self.topics[self.cleaned_data["what"]]

    @property
    def question_key(self) -> uuid.UUID:
        """The same form with the same answers asks once (I14); an address put right is asked anew.

        Only without a notice: then there is a ticket.
        """
        answers = f"{self.topic.value} {self.cleaned_data['email'].lower()}"
        return uuid.uuid5(self.ticket_key, answers)
