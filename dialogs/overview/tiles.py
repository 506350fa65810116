"""A figure as a tile: the number large, what it is made of, and what it means."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.charts import in_words
from dialogs.charts.length import percent
from dialogs.charts.links import Link
from dialogs.figures import PART, Figure

from .nothing import why_nothing

#: Of these none is best; whatever there is stands out.
BAD_WHEN_ANY = {"late_now"}


@dataclass(frozen=True)
class Tile:
    key: str
    name: Any
    definition: Any
    said: str
    #: `18 of 23`
    of: str
    #: Why there is no number.
    why: Any
    #: The share as a length; empty when the figure is no share.
    width: str
    is_bad: bool
    url: str
    #: The cases that a share counts, of those at `url`; empty when the figure is no share.
    part_url: str


def tile(figure: Figure, link: Link) -> Tile:
    there_is = figure.value is not None or figure.hidden
    return Tile(
        key=figure.key,
        name=figure.name,
        definition=figure.definition,
        said=in_words(figure.value, figure.unit, figure.hidden),
        of=_made_of(figure) if there_is else "",
        why="" if there_is else why_nothing(figure.key),
        width=percent(figure.value, 100) if figure.unit == "percent" and figure.value is not None else "",
        is_bad=figure.key in BAD_WHEN_ANY and bool(figure.value),
        url=link(figure.key, "") if there_is else "",
        part_url=link(figure.key, PART) if figure.part else "",
    )


def _made_of(figure: Figure) -> str:
    """A share's two numbers, so that a percentage of three cases is not taken for one of three hundred."""
    if figure.whole is None or (figure.unit == "number" and figure.whole == figure.value):
        return ""
    whole = in_words(figure.whole)
    if figure.part is not None:
        return _("%(part)s of %(whole)s") % {"part": in_words(figure.part), "whole": whole}
    return ngettext("of %(whole)s case", "of %(whole)s cases", figure.whole) % {"whole": whole}
