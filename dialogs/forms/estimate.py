"""A number of people, and how it is known. Exact and estimated are never mixed silently."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

COUNTED = [("False", _("Counted exactly")), ("True", _("An estimate"))]


class EstimateField(forms.TypedChoiceField):
    """Chosen by the person: nothing is exact by default."""

    is_conditional = True  # needed beside a number

    def __init__(self) -> None:
        super().__init__(
            label=_("How do you know the number?"),
            help_text=_("Exact and estimated numbers are never added together."),
            choices=COUNTED,
            coerce=lambda value: value == "True",
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
        )


def check_estimate(form: forms.BaseForm, cleaned: dict[str, Any]) -> None:
    """A number says how it is known; without a number there is nothing to know."""
    counted, estimated = cleaned.get("attended") is not None, cleaned.get("attended_is_estimate")
    if counted and estimated is None and "attended_is_estimate" not in form.errors:
        form.add_error("attended_is_estimate", _("Say whether the number is exact or an estimate."))
    cleaned["attended_is_estimate"] = counted and bool(estimated)
