"""The strategist's overview: the figures of `dialogs/figures`, laid out under headings and drawn."""

from .behind import Behind, behind
from .form import OverviewForm
from .late import Late, late_cases
from .layout import COMMITTEES, COMMITTEES_PICTURES, HEADLINES
from .links import RowsBehind
from .narrowing import chips, in_words, quick_periods
from .sections import Drawing, Section, drawings, sections, tiles
from .tiles import Tile, tile

__all__ = [
    "COMMITTEES",
    "COMMITTEES_PICTURES",
    "HEADLINES",
    "Behind",
    "Drawing",
    "Late",
    "OverviewForm",
    "RowsBehind",
    "Section",
    "Tile",
    "behind",
    "chips",
    "drawings",
    "in_words",
    "late_cases",
    "quick_periods",
    "sections",
    "tile",
    "tiles",
]
