"""What is told above the rows behind a figure: its name, its number and what it means."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from dialogs.charts import in_words
from dialogs.charts.links import NOWHERE
from dialogs.figures import PART, Figure, Grid, Overview, Series

from .tiles import tile


@dataclass(frozen=True)
class Behind:
    name: Any
    #: Which bar, row or cell. Empty: the whole figure.
    part: Any
    definition: Any
    said: str
    of: Any = ""


def behind(overview: Overview, key: str, part: str) -> Behind:
    """KeyError: there is no such figure, or it has no such part."""
    if figure := overview.figures.get(key):
        return _figure(figure, part)
    if series := overview.series.get(key):
        return _series(series, part)
    return _grid(overview.grids[key], part)


def _figure(figure: Figure, part: str) -> Behind:
    shown = tile(figure, NOWHERE)
    which = {"": "", PART: _("those that are counted")}[part]
    return Behind(shown.name, which, shown.definition, shown.said, shown.of or shown.why)


def _series(series: Series, part: str) -> Behind:
    if not part:
        return Behind(series.name, "", series.definition, "")
    bar = {bar.key: bar for bar in series.bars}[part]
    return Behind(series.name, bar.label, series.definition, in_words(bar.value, series.unit, bar.hidden))


def _grid(grid: Grid, part: str) -> Behind:
    """A cell is `row/column`; a row alone is all of it."""
    row, _between, column = part.partition("/")
    states = dict(grid.columns)
    counted = {key: (label, dict(zip(states, values, strict=True))) for key, label, values in grid.rows}
    if not part:
        everything = sum(sum(values.values()) for _label, values in counted.values())
        return Behind(grid.name, "", grid.definition, in_words(everything))
    label, values = counted[row]
    if not column:
        return Behind(grid.name, label, grid.definition, in_words(sum(values.values())))
    return Behind(grid.name, f"{label}, {states[column]}", grid.definition, in_words(values[column]))
