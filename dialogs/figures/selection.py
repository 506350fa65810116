"""What the address asks figures for: a period of whole months, and whose cases."""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Self

from django.http import QueryDict

from committees.models import Committee, Office
from dialogs.models import Level

MONTHS = 12
YEARS = range(2000, 2101)
SLUG = re.compile(r"[-\w]{1,100}")


@dataclass(frozen=True)
class Selection:
    since: datetime.date
    until: datetime.date
    committee: Committee | None = None
    office: Office | None = None
    #: Empty: every level.
    level: str = ""

    @classmethod
    def usual(cls, on: datetime.date) -> Self:
        """The twelve months up to and with this one, for everybody."""
        return cls(_months_before(on, MONTHS - 1), last_day(on))

    @classmethod
    def of(cls, query: QueryDict, on: datetime.date) -> Self:
        """What the address asks for. What it cannot mean is read as nothing."""
        usual = cls.usual(on)
        since, until = _month(query.get("fran", "")), _month(query.get("till", ""))
        chosen = replace(usual, since=since or usual.since, until=last_day(until) if until else usual.until)
        if chosen.since > chosen.until:
            chosen = usual
        level = query.get("grad", "")
        return replace(
            chosen,
            committee=_body(Committee, query.get("namnd", "")),
            office=_body(Office, query.get("kontor", "")),
            level=level if level in Level.for_dialogues() else "",
        )

    def query(self, **changes: Any) -> str:
        """As it stands in the address, without the question mark."""
        selection = replace(self, **changes)
        address = QueryDict(mutable=True)
        address["fran"], address["till"] = f"{selection.since:%Y-%m}", f"{selection.until:%Y-%m}"
        if selection.committee:
            address["namnd"] = selection.committee.slug
        if selection.office:
            address["kontor"] = selection.office.slug
        if selection.level:
            address["grad"] = selection.level
        return address.urlencode()

    @property
    def is_narrowed(self) -> bool:
        """Not the whole municipality."""
        return bool(self.committee or self.office or self.level)

    def __post_init__(self) -> None:
        if self.since.day != 1 or self.until != last_day(self.until):
            raise ValueError("A period is of whole months.")

    def months(self) -> Iterator[datetime.date]:
        return months_between(self.since, self.until)


def months_between(since: datetime.date, until: datetime.date) -> Iterator[datetime.date]:
    """The first day of each month."""
    month = since.replace(day=1)
    while month <= until:
        yield month
        month = last_day(month) + datetime.timedelta(days=1)


def last_day(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _month(typed: str) -> datetime.date | None:
    """2026-11 as its first day."""
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", typed) or int(typed[:4]) not in YEARS:
        return None
    return datetime.date(int(typed[:4]), int(typed[5:]), 1)


def _months_before(day: datetime.date, months: int) -> datetime.date:
    month = day.year * 12 + day.month - 1 - months
    return datetime.date(month // 12, month % 12 + 1, 1)


def _body(model: Any, slug: str) -> Any:
    return model.objects.filter(slug=slug).first() if SLUG.fullmatch(slug) else None
