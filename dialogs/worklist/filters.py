"""What one may narrow the list of cases by. All of it stands in the address, so that a link can be sent."""

import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Office, Person, Role
from dialogs.models import Event, Level, State, TargetGroup
from dialogs.models.dialog import DialogQuerySet
from dialogs.permissions import Standing
from dialogs.plans import for_target_group, with_level
from dialogs.search import Search

from .orders import ORDERS, USUAL

CHOICE = forms.Select({"class": "form-select"})
TICK = forms.CheckboxInput({"class": "form-check-input"})
DAY = forms.DateInput({"class": "form-control", "type": "date"}, format="%Y-%m-%d")
REGISTERED, DUE = "registrerat", "senast"
DATES = {REGISTERED: _("Registered"), DUE: _("Due")}


class Narrowing(forms.Form):
    """Each field says what is wrong with it; the others hold."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            self.add_error("until", _("The last day cannot be before the first day."))
        return self.cleaned_data


class WorklistFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(
        label=_("Search title, number or idea"),
        method="search",
        max_length=100,
        widget=forms.TextInput({"class": "form-control", "type": "search"}),
    )
    mine = django_filters.BooleanFilter(label=_("Only my cases"), method="only_mine", widget=TICK)
    late = django_filters.BooleanFilter(label=_("Only late ones"), method="only_late", widget=TICK)
    committee = django_filters.ModelChoiceFilter(
        label=_("Committee"), queryset=Committee.objects.all(), empty_label=_("All"), widget=CHOICE
    )
    office = django_filters.ModelChoiceFilter(
        label=_("Office"), queryset=Office.objects.all(), empty_label=_("All"), widget=CHOICE
    )
    handler = django_filters.ModelChoiceFilter(
        label=_("Handler"),
        queryset=Person.objects.filter(memberships__role=Role.OFFICIAL).distinct(),
        empty_label=_("All"),
        widget=CHOICE,
    )
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=State.choices, empty_label=_("All"), widget=CHOICE
    )
    level = django_filters.ChoiceFilter(
        label=_("Level of participation"),
        method="on_level",
        choices=[(level.value, level.label) for level in Level.for_dialogues()],
        empty_label=_("All"),
        widget=CHOICE,
    )
    target = django_filters.ModelChoiceFilter(
        label=_("Target group"),
        method="for_target",
        queryset=TargetGroup.objects.all(),
        empty_label=_("All"),
        widget=CHOICE,
    )
    dated = django_filters.ChoiceFilter(
        label=_("Date of what"),
        method="as_it_is",
        choices=[(DUE, DATES[DUE])],
        empty_label=DATES[REGISTERED],
        widget=CHOICE,
    )
    since = django_filters.DateFilter(label=_("From and including"), method="from_day", widget=DAY)
    until = django_filters.DateFilter(label=_("To and including"), method="to_day", widget=DAY)
    sort = django_filters.ChoiceFilter(
        label=_("Sort"),
        method="as_it_is",
        choices=[(key, label) for key, (label, _order) in ORDERS.items()],
        empty_label="",
        widget=CHOICE,
    )

    class Meta:
        form = Narrowing

    def __init__(self, data: Any, cases: DialogQuerySet, standing: Standing, on: datetime.date) -> None:
        super().__init__(data, cases)
        self.standing, self.on = standing, on
        self.searched: Search | None = None

    def get_form_class(self) -> type[forms.Form]:
        form_class: type[forms.Form] = super().get_form_class()
        form_class.base_fields["sort"].widget = forms.Select(CHOICE.attrs, self._offered_orders())
        return form_class

    def _offered_orders(self) -> list[tuple[str, Any]]:
        """The usual order goes by no name. While one searches it is another."""
        named = [(key, label) for key, (label, _order) in ORDERS.items()]
        if self.data.get("q"):
            return [("", _("Best match first")), *named]
        return [("", ORDERS[USUAL][0]), *((key, label) for key, label in named if key != USUAL)]

    def search(self, cases: DialogQuerySet, name: str, typed: str) -> DialogQuerySet:
        self.searched = Search.read(typed)
        return self.searched.among(cases)

    def only_mine(self, cases: DialogQuerySet, name: str, asked: bool) -> DialogQuerySet:
        return cases.filter(belonging_to(self.standing)) if asked else cases

    def only_late(self, cases: DialogQuerySet, name: str, asked: bool) -> DialogQuerySet:
        return cases.late(self.on) if asked else cases

    def on_level(self, cases: DialogQuerySet, name: str, level: str) -> DialogQuerySet:
        return cases.filter(with_level(level))

    def for_target(self, cases: DialogQuerySet, name: str, group: TargetGroup) -> DialogQuerySet:
        return cases.filter(for_target_group(group.name))

    def from_day(self, cases: DialogQuerySet, name: str, day: datetime.date) -> DialogQuerySet:
        if self._by_due_date:
            return cases.filter(due_on__gte=day)
        return cases.filter(registered_at__gte=_moment(day, datetime.time.min))

    def to_day(self, cases: DialogQuerySet, name: str, day: datetime.date) -> DialogQuerySet:
        if self._by_due_date:
            return cases.filter(due_on__lte=day)
        return cases.filter(registered_at__lte=_moment(day, datetime.time.max))

    def as_it_is(self, cases: DialogQuerySet, name: str, value: str) -> DialogQuerySet:
        """Says how, not which."""
        return cases

    @property
    def _by_due_date(self) -> bool:
        return bool(self.form.cleaned_data.get("dated") == DUE)

    def in_order(self, cases: DialogQuerySet) -> DialogQuerySet:
        """As chosen; else what fits the search best, and without a search what is due first."""
        chosen = self.form.cleaned_data.get("sort")
        if self.searched and not chosen:
            return self.searched.best_first(cases)
        return cases.order_by(*ORDERS[chosen or USUAL][1])


def belonging_to(standing: Standing) -> Q:
    """A handler's cases and the ideas they logged; the cases of the committees that a person works with."""
    logged = Event.objects.filter(dialog=OuterRef("pk"), sequence=1, actor=standing.person)
    mine = Q(handler=standing.person) | Q(Q(state=State.IDEA, handler=None), Exists(logged))
    return mine | Q(committee__in=standing.secretary_of | standing.elected_in)


def _moment(day: datetime.date, time: datetime.time) -> datetime.datetime:
    """By the Swedish clock (I18)."""
    return datetime.datetime.combine(day, time, timezone.get_current_timezone())
