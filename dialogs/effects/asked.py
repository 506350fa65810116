"""What the address asks the register for: when the case was closed, whose it is, what came of it."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Office
from dialogs.figures import Selection
from dialogs.figures.effects import NOT_FOLLOWED_UP
from dialogs.models import Effect
from dialogs.overview.form import CHOICE, MONTH, PeriodForm, body_field, month_field

#: An effect shows after years, so without a period the register holds every dialogue.
FIRST_MONTH = "2000-01"
RESULTS: list[tuple[str, Any]] = [*Effect.Influence.choices, (NOT_FOLLOWED_UP, _("Not followed up yet"))]


class EffectsForm(PeriodForm):
    paverkan = forms.ChoiceField(
        label=_("What came of it"), choices=[("", _("All")), *RESULTS], required=False, widget=CHOICE
    )
    namnd = body_field(_("Committee"), Committee.objects.all())
    kontor = body_field(_("Office"), Office.objects.all())
    fran = month_field(_("Closed from and including month"))
    till = month_field(_("Closed to and including month"))


@dataclass(frozen=True)
class Asked:
    selection: Selection
    influence: str = ""
    is_narrowed: bool = False

    @classmethod
    def of(cls, query: QueryDict, on: datetime.date) -> "Asked":
        """What the register cannot mean is read as nothing."""
        asked = query.copy()
        if not re.match(MONTH, asked.get("fran", "")):
            asked["fran"] = FIRST_MONTH
        influence = asked.get("paverkan", "")
        return cls(
            Selection.of(asked, on),
            influence if influence in dict(RESULTS) else "",
            any(query.get(name) for name in EffectsForm.base_fields),
        )

    def query(self, influence: str = "") -> str:
        """As it stands in the address, without the question mark."""
        address = QueryDict(self.selection.query(), mutable=True)
        if address["fran"] == FIRST_MONTH:
            del address["fran"], address["till"]
        if influence:
            address["paverkan"] = influence
        return address.urlencode()
