"""What the tally says of a period, and of which of its months it can say so."""

import datetime
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.models import Sum

from dialogs.figures.facts import THEME_OF, THEMES
from dialogs.figures.selection import Selection
from dialogs.models import Tally

from . import COUNTED_BY

UNCERTAIN = (Path(__file__).parent / "uncertain.sql").read_text(encoding="utf-8")
CERTAIN = f"""
    SELECT month FROM dialogs_talliedmonth WHERE month BETWEEN %s AND %s AND counted_by = %s
    EXCEPT SELECT month FROM ({UNCERTAIN.format(taken="SELECT dialog_id FROM dialogs_untallied")}) uncertain
"""  # noqa: S608 - no word of it was typed by anybody


def certain_months(selection: Selection) -> set[datetime.date]:
    """Counted by today's queries, and no case has moved in them since."""
    with connection.cursor() as cursor:
        cursor.execute(CERTAIN, [selection.since, selection.until, COUNTED_BY])
        return {month for (month,) in cursor.fetchall()}


def rows(selection: Selection, months: set[datetime.date], theme: str = "") -> Any:
    """As `Counts` wants them."""
    asked = {
        "committee_id": selection.committee and selection.committee.pk,
        "office_id": selection.office and selection.office.pk,
        "level": selection.level,
    }
    figures = THEMES[theme] if theme else THEME_OF  # named also when all are, for the index
    counted = Tally.objects.filter(month__in=months, figure__in=figures, everywhere=not selection.is_narrowed)
    counted = counted.filter(**{name: value for name, value in asked.items() if value})
    by_value = counted.order_by().values_list("figure", "part", "value")
    return by_value.annotate(number=Sum("cases"), sum=Sum("total"))
