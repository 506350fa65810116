"""The overview as one table, a line for each number, as a spreadsheet wants it that turns tables around."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from dialogs.figures.figure import Figure, Grid, Overview, Series
from dialogs.figures.selection import Selection
from dialogs.models import Level

from .table import Cell, Column, Fact, Table
from .worklist import made_at

Line = tuple[Cell, ...]


def overview_table(overview: Overview, on: datetime.date) -> Table:
    return Table(
        name="oversikt",
        title=_("Overview"),
        columns=(
            Column(_("Figure"), 44),
            Column(_("By"), 34),
            Column(_("And by"), 26),
            Column(_("Value"), 10),
            Column(_("Unit"), 10),
            Column(_("Part"), 10),
            Column(_("Whole"), 10),
            Column(_("Remark"), 34),
            Column(_("What it means"), 60),
        ),
        rows=list(_lines(overview)),
        about=(*whose(overview.selection), made_at()),
        definitions=tuple(_definitions(overview)),
        made_on=on,
    )


def whose(selection: Selection) -> Iterator[Fact]:
    """Which period, and whose cases."""
    yield _("From and including"), selection.since
    yield _("To and including"), selection.until
    yield _("Committee"), str(selection.committee or _("All"))
    yield _("Office"), str(selection.office or _("All"))
    level = selection.level
    yield _("Level of participation"), str(Level(level).label) if level else _("All")


def _lines(overview: Overview) -> Iterator[Line]:
    for figure in overview.figures.values():
        yield _figure(figure)
    for series in overview.series.values():
        yield from _series(series)
    for grid in overview.grids.values():
        yield from _grid(grid)


def _figure(figure: Figure) -> Line:
    shown = (None, None, None) if figure.hidden else (figure.value, figure.part, figure.whole)
    value, part, whole = shown
    remark = _remark(value, hidden=figure.hidden)
    return figure.name, None, None, value, unit(figure.unit), part, whole, remark, figure.definition


def _series(series: Series) -> Iterator[Line]:
    for bar in series.bars:
        value = None if bar.hidden else bar.value
        remark = _remark(value, hidden=bar.hidden)
        yield series.name, bar.label, None, value, unit(series.unit), None, None, remark, series.definition


def _grid(grid: Grid) -> Iterator[Line]:
    for _key, label, numbers in grid.rows:
        for (_column, name), number in zip(grid.columns, numbers, strict=True):
            yield grid.name, label, name, number, unit("number"), None, None, None, grid.definition


def unit(name: str) -> str:
    return {"number": _("number"), "percent": _("per cent"), "days": _("days")}[name]


def _remark(value: Any, *, hidden: bool) -> str | None:
    if hidden:
        return _("Fewer than five people: not shown")
    return _("Nothing to count") if value is None else None


def _definitions(overview: Overview) -> Iterator[tuple[str, str]]:
    for told in (overview.figures, overview.series, overview.grids):
        yield from ((one.name, one.definition) for one in told.values())
