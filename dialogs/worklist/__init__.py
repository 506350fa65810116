"""The list of cases: its tabs, filters, orders and columns."""

from .address import Address, Chip
from .columns import Columns
from .filters import WorklistFilter
from .rows import Row, rows
from .tabs import ALL, FIRST_TAB, TABS, Tab, count, of_tab, tabs

__all__ = [
    "ALL",
    "FIRST_TAB",
    "TABS",
    "Address",
    "Chip",
    "Columns",
    "Row",
    "Tab",
    "WorklistFilter",
    "count",
    "of_tab",
    "rows",
    "tabs",
]
