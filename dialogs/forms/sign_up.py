"""A participant asks to hear back: an address, and a name if they like."""

from typing import Any, Self

from django.utils.translation import gettext_lazy as _

from dialogs.models import InformationText

from .resident import ResidentForm
from .words import Address, Line


class SignUpForm(ResidentForm):
    KIND = InformationText.Kind.PARTICIPATION

    email = Address(label=_("Your e-mail address"), max_length=254)
    name = Line(
        label=_("Your name"),
        max_length=200,
        required=False,
        help_text=_("Only for the greeting in our mails."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lay_out("email", "name")

    @classmethod
    def blank(cls) -> Self:
        return cls(initial=cls.of_a_new_page())
