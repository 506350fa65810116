"""The filter that holds, in words; each part of it goes away with one press."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dialogs.figures import Selection
from dialogs.models import Level
from dialogs.worklist import Chip


@dataclass(frozen=True)
class QuickPeriod:
    label: Any
    url: str
    current: bool


def quick_periods(selection: Selection, on: datetime.date) -> Iterator[QuickPeriod]:
    usual = Selection.usual(on)
    periods = [
        (gettext_lazy("This year"), (datetime.date(on.year, 1, 1), usual.until)),
        (gettext_lazy("Last year"), (datetime.date(on.year - 1, 1, 1), datetime.date(on.year - 1, 12, 31))),
        (gettext_lazy("The last twelve months"), (usual.since, usual.until)),
    ]
    for label, (since, until) in periods:
        address = selection.query(since=since, until=until)
        yield QuickPeriod(label, f"?{address}", (since, until) == (selection.since, selection.until))


def chips(selection: Selection) -> Iterator[Chip]:
    if selection.committee:
        yield Chip(_named(_("Committee"), selection.committee), f"?{selection.query(committee=None)}")
    if selection.office:
        yield Chip(_named(_("Office"), selection.office), f"?{selection.query(office=None)}")
    if selection.level:
        level = Level(selection.level).label
        yield Chip(_named(_("Level of participation"), level), f"?{selection.query(level='')}")


def in_words(selection: Selection) -> str:
    """`december 2025–november 2026, Kultur- och fritidsnämnden`: what is on the page, also on paper."""
    level = str(Level(selection.level).label) if selection.level else ""
    bodies = [str(body) for body in (selection.committee, selection.office) if body]
    return ", ".join(filter(None, [period(selection.since, selection.until), *bodies, level]))


def period(since: datetime.date, until: datetime.date) -> str:
    """Months in words; a whole year is its number."""
    if (since.month, until.month) == (1, 12) and since.year == until.year:
        return str(since.year)
    if (since.year, since.month) == (until.year, until.month):
        return _month(since)
    return f"{_month(since)}–{_month(until)}"


def _month(day: datetime.date) -> str:
    return date_format(day, "F Y")


def _named(what: str, value: Any) -> str:
    return _("%(what)s: %(value)s") % {"what": what, "value": value}
