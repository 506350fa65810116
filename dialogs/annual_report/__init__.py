"""The year's dialogues as one paper for the municipal executive board (kommunstyrelsen).

It reads what residents may know (I10) and the figures of `dialogs/figures`, and nothing else.
"""

from .report import annual_report
from .year import Year, years

__all__ = ["Year", "annual_report", "years"]
