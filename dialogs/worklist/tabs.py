"""The tabs of the list: where a case stands, in the words of the office. Every case is in one, and in All."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, Q
from django.utils.translation import gettext_lazy as _

from dialogs.models import State
from dialogs.models.dialog import DialogQuerySet

ALL, FIRST_TAB, PARKED = "alla", "pagaende", "parkerade"
#: Name in the address, label, states. What is parked rests in its own tab and in no other.
TABS: dict[str, tuple[Any, tuple[State, ...]]] = {
    "nya": (_("New"), (State.IDEA,)),
    FIRST_TAB: (
        _("Under way"),
        (State.PROPOSAL, State.EXECUTION, State.FEEDBACK, State.INFORMATION),
    ),
    "hos-namnd": (_("With the committee"), (State.INVESTIGATION, State.DECISION)),
    PARKED: (_("Parked"), ()),
    "avslutade": (_("Closed"), State.closed()),
    ALL: (_("All"), ()),
}


@dataclass(frozen=True)
class Tab:
    key: str
    label: Any
    url: str
    count: int
    current: bool


def of_tab(key: str, on: datetime.date) -> Q:
    """The cases in a tab on a day."""
    if key == ALL:
        return Q()
    if key == PARKED:
        return _is_parked(on)
    return Q(state__in=TABS[key][1]) & ~_is_parked(on)


def count(cases: DialogQuerySet, on: datetime.date) -> Counter[str]:
    """How many cases stand in each tab. One query that groups by state, over an index alone."""
    rests = ExpressionWrapper(_is_parked(on), output_field=BooleanField())
    grouped = cases.order_by().values("state", rests=rests).annotate(cases=Count("*"))
    found: Counter[str] = Counter()
    for row in grouped:
        found[PARKED if row["rests"] else _tab_of(row["state"])] += row["cases"]
    found[ALL] = found.total()
    return found


def tabs(counts: Counter[str], addresses: dict[str, str], current: str) -> Iterable[Tab]:
    for key, (label, _states) in TABS.items():
        yield Tab(key, label, addresses[key], counts[key], key == current)


def _tab_of(state: str) -> str:
    return next(key for key, (_label, states) in TABS.items() if state in states)


def _is_parked(on: datetime.date) -> Q:
    return Q(parked_until__gt=on)
