"""Figures as pictures: what the templates draw, worked out. No library, no script, no inline style.

Each picture is a table too, or stands in one, and says in words whatever it shows.
"""

from .bars import BarChart, bar_chart
from .links import NOWHERE, Link
from .matrix import Matrix, matrix
from .share import ShareChart, share_chart
from .words import in_words

__all__ = [
    "NOWHERE",
    "BarChart",
    "Link",
    "Matrix",
    "ShareChart",
    "bar_chart",
    "in_words",
    "matrix",
    "share_chart",
]
