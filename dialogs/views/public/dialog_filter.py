from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from dialogs.publication import Phase

ALL = _("All")
TABS = [("", ALL), *Phase.choices[:2], (Phase.ANSWERED.value, _("Answered dialogues")), *Phase.choices[3:]]


class DialogFilter(forms.Form):
    """The choices of the public list. What it does not understand it leaves out, and says so."""

    visa = forms.ChoiceField(choices=[("", ALL), *Phase.choices], required=False, widget=forms.HiddenInput)
    sok = forms.CharField(
        label=_("Word in the title"),
        max_length=100,
        required=False,
        widget=forms.TextInput({"class": "form-control", "type": "search"}),
    )
    namnd = forms.ChoiceField(
        label=_("Committee"), required=False, widget=forms.Select({"class": "form-select"})
    )

    def __init__(self, committees: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = cast("forms.ChoiceField", self.fields["namnd"])
        chosen.choices = [("", _("All committees")), *committees]

    @property
    def is_narrowed(self) -> bool:
        """Whether there is something to clear."""
        return any(self.criteria().values())

    def criteria(self) -> dict[str, str]:
        self.full_clean()
        chosen = self.cleaned_data
        return {
            "phase": chosen.get("visa", ""),
            "title": chosen.get("sok", "").strip(),
            "committee": chosen.get("namnd", ""),
        }


@dataclass(frozen=True)
class Tab:
    label: str
    url: str
    current: bool


def phase_tabs(parameters: QueryDict, chosen: str) -> list[Tab]:
    """The phases as links that keep the rest of the search and begin on its first page."""
    kept = {name: str(parameters[name]) for name in ("sok", "namnd") if parameters.get(name)}
    tabs = []
    for value, label in TABS:
        query = QueryDict(mutable=True)
        query.update(kept | ({"visa": value} if value else {}))
        address = reverse("public:dialog_list")
        tabs.append(Tab(str(label), f"{address}?{query.urlencode()}" if query else address, value == chosen))
    return tabs
