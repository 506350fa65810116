"""The list of cases: its tabs and filters. All of it stands in the address, so that a link can be sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms
from django.db.models import Count, F, Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Office, Person, Role

from .models import Dialog, State
from .models.dialog import DialogQuerySet
from .search import find

TABS: dict[str, tuple[Any, tuple[State, ...]]] = {
    "nya": (_("New"), (State.IDEA,)),
    "pagaende": (
        _("Under way"),
        (State.PROPOSAL, State.EXECUTION, State.FEEDBACK, State.INFORMATION),
    ),
    "hos-namnd": (_("With the committee"), (State.INVESTIGATION, State.DECISION)),
    "avslutade": (_("Closed"), State.closed()),
    "alla": (_("All"), tuple(State)),
}
FIRST_TAB = "pagaende"
ORDERS: dict[str, tuple[Any, list[Any]]] = {
    "": (_("Due first"), [F("due_on").asc(nulls_last=True), "-pk"]),
    "nyast": (_("Newest first"), ["-pk"]),
    "titel": (_("By title"), ["title", "-pk"]),
    "handlaggare": (_("By handler"), ["handler__first_name", "handler__last_name", "-pk"]),
}


@dataclass(frozen=True)
class Tab:
    label: Any
    url: str
    count: int
    current: bool


CHOICE = {"class": "form-select"}


class WorklistFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(
        label=_("Search title or number"),
        method="search",
        max_length=100,
        widget=forms.TextInput(attrs={"class": "form-control", "type": "search"}),
    )
    committee = django_filters.ModelChoiceFilter(
        label=_("Committee"),
        queryset=Committee.objects.all(),
        empty_label=_("All"),
        widget=forms.Select(CHOICE),
    )
    office = django_filters.ModelChoiceFilter(
        label=_("Office"), queryset=Office.objects.all(), empty_label=_("All"), widget=forms.Select(CHOICE)
    )
    handler = django_filters.ModelChoiceFilter(
        label=_("Handler"),
        queryset=Person.objects.filter(memberships__role=Role.OFFICIAL).distinct(),
        empty_label=_("All"),
        widget=forms.Select(CHOICE),
    )
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=State.choices, empty_label=_("All"), widget=forms.Select(CHOICE)
    )
    sort = django_filters.ChoiceFilter(
        label=_("Sort"),
        method="sort_by",
        choices=[(key, label) for key, (label, _order) in ORDERS.items() if key],
        empty_label=ORDERS[""][0],
        widget=forms.Select(CHOICE),
    )
    late = django_filters.BooleanFilter(
        label=_("Only late ones"),
        method="only_late",
        widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
    )

    class Meta:
        model = Dialog
        fields = ["q", "committee", "office", "handler", "state", "late", "sort"]

    def search(self, cases: DialogQuerySet, name: str, value: str) -> DialogQuerySet:
        return find(cases, value)

    def only_late(self, cases: DialogQuerySet, name: str, value: bool) -> DialogQuerySet:
        return cases.late(timezone.localdate()) if value else cases

    def sort_by(self, cases: DialogQuerySet, name: str, value: str) -> DialogQuerySet:
        return cases.order_by(*ORDERS[value][1])


def tabs(cases: DialogQuerySet, address: QueryDict, current: str) -> Iterable[Tab]:
    """Each tab with the number of cases that the filters leave in it. One query."""
    counted = cases.order_by().aggregate(
        **{key: Count("pk", filter=Q(state__in=states)) for key, (_label, states) in TABS.items()}
    )
    for key, (label, _states) in TABS.items():
        link = address.copy()
        link.pop("page", None)
        link["flik"] = key
        yield Tab(label, f"?{link.urlencode()}", counted[key], key == current)
