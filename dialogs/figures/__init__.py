"""The municipality's figures, computed in one place, so that a number is the same wherever it appears."""

from .figure import Bar, Figure, Grid, Overview, Series
from .overview import overview
from .rows import PART, rows_behind
from .selection import Selection

__all__ = ["PART", "Bar", "Figure", "Grid", "Overview", "Selection", "Series", "overview", "rows_behind"]
