"""What one may narrow the overview by. The names are those of the address; what it means: `Selection.of`."""

import datetime
import re
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Office
from dialogs.figures import Selection
from dialogs.models import Level

CHOICE = forms.Select({"class": "form-select"})
MONTH = r"^20[0-9]{2}-(0[1-9]|1[0-2])$"
A_MONTH = RegexValidator(MONTH, _("Write the month like 2026-11."))


class MonthInput(forms.TextInput):
    """What is no month is not put into the field: browsers would empty it, and complain."""

    input_type = "month"

    def format_value(self, value: Any) -> str | None:
        return super().format_value(value) if re.match(MONTH, str(value)) else None


def month_field(label: Any) -> forms.CharField:
    """Where a browser has no way to choose a month, one types it."""
    return forms.CharField(
        label=label,
        required=False,
        validators=[A_MONTH],
        widget=MonthInput({"class": "form-control"}),
    )


def body_field(label: Any, bodies: Any) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(
        bodies, label=label, required=False, to_field_name="slug", empty_label=_("All"), widget=CHOICE
    )


class PeriodForm(forms.Form):
    """Its months are `fran` and `till`."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        since, until = cleaned.get("fran"), cleaned.get("till")
        if since and until and since > until:
            self.add_error("till", _("The last month cannot be before the first."))
        return self.cleaned_data


class OverviewForm(PeriodForm):
    fran = month_field(_("From and including month"))
    till = month_field(_("To and including month"))
    namnd = body_field(_("Committee"), Committee.objects.all())
    kontor = body_field(_("Office"), Office.objects.all())
    grad = forms.ChoiceField(
        label=_("Level of participation"),
        choices=[("", _("All")), *((level.value, level.label) for level in Level.for_dialogues())],
        required=False,
        widget=CHOICE,
    )

    @classmethod
    def asked(cls, query: QueryDict, selection: Selection) -> "OverviewForm":
        """As it was asked for; where the address says nothing, what holds."""
        holds = {"fran": month_of(selection.since), "till": month_of(selection.until)}
        asked = {name: query[name] for name in cls.base_fields if query.get(name)}
        return cls(holds | {name: value for name, value in asked.items() if "\x00" not in value})


def month_of(day: datetime.date) -> str:
    return f"{day:%Y-%m}"
