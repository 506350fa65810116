"""The year's key figures, each with what it means: the same numbers as in the overview."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from dialogs.charts import NOWHERE, in_words
from dialogs.figures import Figure, Series
from dialogs.overview import tile
from dialogs.papers.paper import Prose, Row, Section, Table

from .year import Year

#: What is told of a year. How many cases are open today is not.
FIGURES = (
    *("answered", "on_time", "days_to_feedback", "no_share", "information_meetings_held"),
    *("attended_exact", "attended_estimated", "goals_reached", "heard_back"),
)
SERIES = (
    *("levels", "methods", "target_groups_planned", "target_groups_reached", "target_groups_not_reached"),
    *("goal_outcomes", "effects", "heard_back_answers"),
)


def sections(year: Year) -> Iterator[Section]:
    found = year.figures
    head = (_("Figure"), _("Value"), _("What it means"))
    rows = tuple(_row(found.figures[key]) for key in FIGURES if key in found.figures)
    yield Section(_("Key figures"), (Table(_("The year's key figures"), head, rows),))


def distributions(year: Year) -> Iterator[Section]:
    """Levels, methods, target groups, goals and effects: those that hold something."""
    found = year.figures.series
    told = [found[key] for key in SERIES if key in found and _holds_something(found[key])]
    if told:
        yield Section(_("The year in figures"), ())
        yield from map(_series, told)


def _holds_something(series: Series) -> bool:
    return any(bar.value or bar.hidden for bar in series.bars)


def _row(figure: Figure) -> Row:
    told = tile(figure, NOWHERE)
    value = f"{told.said} ({told.of})" if told.of else told.said
    return figure.name, str(told.why) if told.why else value, figure.definition


def _series(series: Series) -> Section:
    bars = [bar for bar in series.bars if bar.value or bar.hidden]
    rows = tuple((bar.label, in_words(bar.value, series.unit, bar.hidden)) for bar in bars)
    parts = (Prose(series.definition), Table(series.name, (_("By"), _("How many")), rows))
    return Section(series.name, parts, level=2)
