"""The address of a list: tab, search, filters and order, each once and only what holds. Never which page."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .filters import DATES, REGISTERED, WorklistFilter
from .tabs import FIRST_TAB, TABS

#: They say how the others are meant and narrow nothing by themselves.
NOT_NARROWING = {"sort", "dated"}


@dataclass(frozen=True)
class Chip:
    """One filter that holds, and the address of the list without it."""

    label: str
    url: str


@dataclass(frozen=True)
class Address:
    tab: str
    chosen: dict[str, str]

    @classmethod
    def read(cls, asked: QueryDict, filters: WorklistFilter) -> "Address":
        """What was asked for, but for what the list cannot do."""
        valid = {name: value for name, value in filters.form.cleaned_data.items() if value}
        if not {"since", "until"} & set(valid):
            valid.pop("dated", None)
        tab = asked.get("flik", "")
        return cls(tab if tab in TABS else FIRST_TAB, {name: str(asked[name]) for name in valid})

    @property
    def query(self) -> str:
        return self._written(self.chosen)

    @property
    def is_narrowed(self) -> bool:
        return bool(set(self.chosen) - NOT_NARROWING)

    def in_tab(self, tab: str) -> "Address":
        return Address(tab, self.chosen)

    def without(self, name: str) -> "Address":
        return Address(self.tab, {kept: value for kept, value in self.chosen.items() if kept != name})

    def cleared(self) -> "Address":
        """The tab alone."""
        return Address(self.tab, {})

    def tab_urls(self) -> dict[str, str]:
        return {tab: f"?{self.in_tab(tab).query}" for tab in TABS}

    def chips(self, filters: WorklistFilter) -> list[Chip]:
        return [
            Chip(in_words(name, filters), f"?{self.without(name).query}")
            for name in self.chosen
            if name not in NOT_NARROWING
        ]

    def _written(self, chosen: dict[str, str]) -> str:
        address = QueryDict(mutable=True)
        address["flik"] = self.tab
        address.update(chosen)
        return address.urlencode()


def in_words(name: str, filters: WorklistFilter) -> str:
    """`Committee: Kultur- och fritidsnämnden`."""
    field, value = filters.form.fields[name], filters.form.cleaned_data[name]
    if value is True:
        return str(field.label)
    return _("%(what)s: %(value)s") % {"what": _called(name, filters), "value": _said(field, value)}


def _called(name: str, filters: WorklistFilter) -> str:
    if name == "q":
        return _("Search")
    if name not in ("since", "until"):
        return str(filters.form.fields[name].label)
    dated = DATES[filters.form.cleaned_data.get("dated") or REGISTERED]
    return (_("%(dated)s from") if name == "since" else _("%(dated)s to")) % {"dated": dated}


def _said(field: Any, value: Any) -> str:
    if hasattr(value, "isoformat"):
        return date_format(value, "DATE_FORMAT")
    return str(dict(getattr(field, "choices", ())).get(value, value))
