"""What one takes along for a spreadsheet: a table and what it is, then written as CSV or XLSX.

No personal data of residents: a table is made of cases and figures, and never asks for contacts or ideas.
"""

from .as_csv import csv_lines
from .as_xlsx import MOST_ROWS, xlsx_file
from .effects import effects_table
from .overview import overview_table
from .table import Cell, Column, Fact, Table
from .worklist import worklist_table

__all__ = [
    "MOST_ROWS",
    "Cell",
    "Column",
    "Fact",
    "Table",
    "csv_lines",
    "effects_table",
    "overview_table",
    "worklist_table",
    "xlsx_file",
]
