"""The overview under its headings, ready to be shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dialogs.charts import bar_chart, matrix, share_chart
from dialogs.charts.links import Link
from dialogs.figures import Overview

from .layout import BARS, LAYOUT, MATRIX, SHARE, Part, Picture
from .nothing import why_nothing
from .tiles import Tile, tile

TEMPLATES = {
    BARS: "_partials/chart_bars.html",
    SHARE: "_partials/chart_share.html",
    MATRIX: "_partials/chart_matrix.html",
}


@dataclass(frozen=True)
class Drawing:
    template: str
    chart: Any
    heading: Any
    unit: Any
    #: What will be here, while there is nothing to draw.
    nothing: Any


@dataclass(frozen=True)
class Section:
    key: str
    title: Any
    tiles: list[Tile]
    drawings: list[Drawing]


def sections(overview: Overview, link: Link, layout: Iterable[Part] = LAYOUT) -> Iterator[Section]:
    for part in layout:
        section = Section(
            part.key, part.title, tiles(overview, part.figures, link), drawings(overview, part.pictures, link)
        )
        if section.tiles or section.drawings:
            yield section


def tiles(overview: Overview, keys: Iterable[str], link: Link) -> list[Tile]:
    return [tile(overview.figures[key], link) for key in keys if key in overview.figures]


def drawings(overview: Overview, pictures: Iterable[Picture], link: Link) -> list[Drawing]:
    drawn = ((picture, _chart(overview, picture, link)) for picture in pictures)
    return [
        Drawing(TEMPLATES[picture.shape], chart, picture.heading, picture.unit, why_nothing(picture.key))
        for picture, chart in drawn
        if chart
    ]


def _chart(overview: Overview, picture: Picture, link: Link) -> Any:
    if grid := overview.grids.get(picture.key):
        return matrix(grid, link)
    series = overview.series.get(picture.key)
    if series is None:
        return None
    return share_chart(series, link) if picture.shape == SHARE else bar_chart(series, link, picture.kind)
