"""Counts read from the cases themselves."""

from collections.abc import Iterable

from django.db import connection

from .cases import conditions
from .counts import Row
from .facts import facts
from .selection import Selection


def rows(selection: Selection, figure: str = "") -> Iterable[Row]:
    whose, values = conditions(selection)
    query = f"""
        SELECT f.figure, f.part, f.value, count(*), sum(f.total)::bigint
        FROM ({facts(selection.since, selection.until, figure)}) f
        JOIN dialogs_dialog ON dialogs_dialog.id = f.dialog_id
        WHERE {whose} GROUP BY 1, 2, 3
    """  # noqa: S608 - no word of it was typed by anybody
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()
