"""A whole and its parts: one bar, told apart by pattern, by order and by the words below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from .length import percent
from .links import NOWHERE, Link
from .words import in_words

if TYPE_CHECKING:
    from dialogs.figures.figure import Series

#: As many as _partials/chart_share.html draws patterns.
PATTERNS = 6


@dataclass(frozen=True)
class Part:
    label: Any
    said: str
    share: str
    pattern: int
    x: str
    width: str
    url: str


@dataclass(frozen=True)
class ShareChart:
    key: str
    name: Any
    definition: Any
    parts: list[Part]
    total: str

    @property
    def is_empty(self) -> bool:
        return all(part.width == "0%" for part in self.parts)

    @property
    def told(self) -> str:
        """The picture in one sentence, for who cannot see it."""
        return ", ".join(
            _("%(label)s: %(said)s") % {"label": part.label, "said": part.said} for part in self.parts
        )


def share_chart(series: "Series", link: Link = NOWHERE) -> ShareChart:
    whole = sum(bar.value or 0 for bar in series.bars if not bar.hidden)
    parts = list(_parts(series, whole, link))
    return ShareChart(series.key, series.name, series.definition, parts, in_words(whole, series.unit))


def _parts(series: "Series", whole: int | float, link: Link) -> Iterator[Part]:
    before: int | float = 0
    for position, bar in enumerate(series.bars):
        value = 0 if bar.hidden else bar.value or 0
        yield Part(
            label=bar.label,
            said=in_words(bar.value, series.unit, bar.hidden),
            share=in_words(round(100 * value / whole), "percent") if whole and not bar.hidden else "",
            pattern=position % PATTERNS + 1,
            x=percent(before, whole),
            width=percent(value, whole),
            url=link(series.key, bar.key) if bar.value or bar.hidden else "",
        )
        before += value
