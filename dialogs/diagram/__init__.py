"""The process, drawn and tabled from the steps themselves: no picture can say anything else than the code."""

from .drawing import Drawing, drawing
from .table import table

__all__ = ["Drawing", "drawing", "table"]
