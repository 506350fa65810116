"""Bars that lie down, one below the other, each under its own words: a list of figures to compare."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .length import percent
from .links import NOWHERE, Link
from .words import NOTHING, in_words

if TYPE_CHECKING:
    from dialogs.figures.figure import Series


@dataclass(frozen=True)
class Bar:
    label: Any
    said: str
    width: str
    #: Too few people to tell how many: drawn as an outline.
    hidden: bool
    url: str


@dataclass(frozen=True)
class BarChart:
    key: str
    name: Any
    definition: Any
    bars: list[Bar]
    kind: str = ""  # "late": what somebody should have done

    @property
    def is_empty(self) -> bool:
        return not any(bar.hidden or bar.width != "0%" for bar in self.bars)

    @property
    def has_gaps(self) -> bool:
        """Whether a bar has no number at all."""
        return any(bar.said == NOTHING for bar in self.bars)


def bar_chart(series: "Series", link: Link = NOWHERE, kind: str = "") -> BarChart:
    longest = max((bar.value or 0 for bar in series.bars), default=0)
    bars = [
        Bar(
            label=bar.label,
            said=in_words(bar.value, series.unit, bar.hidden),
            width="0%" if bar.hidden else percent(bar.value, longest),
            hidden=bar.hidden,
            url=link(series.key, bar.key) if bar.value or bar.hidden else "",
        )
        for bar in series.bars
    ]
    return BarChart(series.key, series.name, series.definition, bars, kind)
