"""Whether the committees kept what they promised residents. Each late answer is named (PROCESS F3, I6)."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dialogs.papers.clauses import day
from dialogs.papers.paper import Part, Prose, Row, Section, Table
from dialogs.publication.wording import days_late

from .held import Held
from .year import Year


@dataclass(frozen=True)
class Counted:
    """The promises for a day in the year, each in one of four piles."""

    kept: int
    late: int
    broken: int
    to_come: int

    @property
    def due(self) -> int:
        return self.kept + self.late + self.broken + self.to_come

    @classmethod
    def of(cls, year: Year) -> "Counted":
        promised = [one.promise for one in year.held if year.first <= one.promise.date <= year.last]
        kept = sum(promise.is_kept and not promise.late_days for promise in promised)
        late = sum(promise.is_kept and bool(promise.late_days) for promise in promised)
        broken = sum(promise.is_overdue for promise in promised)
        return cls(kept, late, broken, len(promised) - kept - late - broken)


def sections(year: Year) -> Iterator[Section]:
    yield Section(_("Promises of an answer"), tuple(_parts(year)))


def _parts(year: Year) -> Iterator[Part]:
    yield Prose(
        _(
            "When a committee decides on a dialogue it promises residents an answer by a certain day. "
            "Only the committee can set another day, and the first one is told too."
        )
    )
    counted = Counted.of(year)
    rows = (
        (_("Answered in time"), counted.kept),
        (_("Answered late"), counted.late),
        (_("Late, not answered yet"), counted.broken),
        (_("Not due yet"), counted.to_come),
        (_("Promised for the year"), counted.due),
    )
    yield Table(_("Promises for a day in the year"), (_("Outcome"), _("How many")), rows)
    late = sorted((one for one in year.held if one.promise.late_days), key=lambda one: -one.promise.late_days)
    if late:
        head = (_("Dialogue"), _("Committee"), _("Promised by"), _("Answered on"), _("Late"))
        yield Table(_("Late answers, the latest first"), head, tuple(map(_late, late)))
    elif counted.due:
        yield Prose(_("No answer came late, and none is late."))


def _late(one: Held) -> Row:
    return (
        one.title,
        one.committee,
        promised(one),
        answered(one.promise.kept_on),
        days_late(one.promise.late_days),
    )


def promised(one: Held) -> str:
    """The day that holds, and the first one when it was moved."""
    if one.promise.was_moved:
        days = {"date": day(one.promise.date), "first": day(one.promise.first_date)}
        return _("%(date)s (at first %(first)s)") % days
    return day(one.promise.date)


def answered(on: datetime.date | None) -> str:
    return day(on) if on else _("Not answered yet")
