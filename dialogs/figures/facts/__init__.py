"""What happened in the cases, as rows that every figure of a period is counted from.

Each SQL file here is one theme, and each of its rows one fact: (figure, dialog_id, day, part, value, total).
Of a figure a case has one fact, or one in each part: so the number of cases is a count of rows, and months
add up to years. Figures, their rows and the tallies all read these same queries, which never ask for today.
"""

import datetime
from pathlib import Path

from django.db import connection
from django.utils import timezone
from psycopg import sql

HERE = Path(__file__).parent
#: Which facts each file makes.
THEMES: dict[str, tuple[str, ...]] = {
    "answered": ("answered",),
    "promises": ("promised",),
    "gates": ("gate",),
    "steps": ("step",),
    "plans": ("level", "method", "group"),
    "people": ("attended_exact", "attended_estimated"),
    "results": ("goal", "not_reached"),
    "effects": ("effect",),
    "heard_back": ("heard_back",),
}
TEXTS = {theme: (HERE / f"{theme}.sql").read_text(encoding="utf-8") for theme in THEMES}
THEME_OF = {figure: theme for theme, figures in THEMES.items() for figure in figures}
DAY = datetime.timedelta(days=1)


def facts(since: datetime.date, until: datetime.date, theme: str = "") -> str:
    """A query of the facts of the days from `since` to `until`, of one theme or of all."""
    themes = [TEXTS[theme]] if theme else TEXTS.values()
    union = sql.SQL(" UNION ALL ").join(sql.SQL("({})").format(sql.SQL(text)) for text in themes)
    return sql.SQL(union.as_string()).format(
        since=sql.Literal(since), until=sql.Literal(until), begins=_start(since), ends=_start(until + DAY)
    ).as_string(connection.connection)  # fmt: skip


def _start(day: datetime.date) -> sql.Literal:
    """The moment when the Swedish day begins (I18)."""
    midnight = datetime.datetime.combine(day, datetime.time.min, timezone.get_current_timezone())
    return sql.Literal(midnight)
