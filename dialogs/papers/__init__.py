"""Papers for the committee: built from the case once, then shown as a page, as PDF, or as Word file.

`kinds.py` is the table of which papers there are. Their language is always Swedish.
"""

from .case_papers import CasePapers, Listed
from .paper import Letterhead, Paper

__all__ = ["CasePapers", "Letterhead", "Listed", "Paper"]
