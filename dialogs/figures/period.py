"""What happened in a period: from the tally where that is certain, from the cases where it is not."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from django.db import connection
from django.db.models import Min

from dialogs.models import Dialog, State

from .cases import conditions
from .counts import Counts, Row
from .facts import facts
from .selection import Selection, last_day
from .tally import reading

Run = tuple[datetime.date, datetime.date]
#: The days of the promises are numbered from here.
COUNTED_FROM = datetime.date(2000, 1, 1)
DAY = datetime.timedelta(days=1)


def counts_of(selection: Selection, theme: str = "") -> Counts:
    """Of everything, or of one theme. At most three queries."""
    certain = reading.certain_months(selection)
    counts = Counts.of(reading.rows(selection, certain, theme) if certain else ())
    if uncertain := [month for month in selection.months() if month not in certain]:
        counts.add(live(selection, runs(uncertain), theme))
    return counts


def unanswered(selection: Selection, on: datetime.date) -> int:
    """Promised an answer by a day before this one and by the end of the period, ever, and still waiting."""
    until = min(selection.until, last_day(on))
    first = Dialog.objects.filter(state__in=[State.EXECUTION, State.FEEDBACK]).aggregate(
        day=Min("feedback_date")
    )["day"]
    if first is None or first > until:
        return 0
    days = counts_of(replace(selection, since=first.replace(day=1), until=until), "promises").days("promised")
    return sum(number for day, number in days.items() if COUNTED_FROM + day * DAY < on)


def people_of_everybody(selection: Selection) -> Counts:
    return counts_of(replace(selection, committee=None, office=None, level=""), "people")


def runs(months: list[datetime.date]) -> Iterator[Run]:
    """Months that follow each other, as the days from the first to the last."""
    first = months[0]
    for month, following in zip(months, [*months[1:], None], strict=True):
        if following != last_day(month) + DAY:
            yield first, last_day(month)
            first = following or first


def live(selection: Selection, days: Iterator[Run], theme: str = "") -> list[Row]:
    """Read from the cases."""
    whose, values = conditions(selection)
    happened = " UNION ALL ".join(facts(since, until, theme) for since, until in days)
    query = f"""
        SELECT f.figure, f.part, f.value, count(*), sum(f.total)::bigint
        FROM ({happened}) f
        JOIN dialogs_dialog ON dialogs_dialog.id = f.dialog_id
        WHERE {whose} GROUP BY 1, 2, 3
    """  # noqa: S608 - no word of it was typed by anybody
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()
