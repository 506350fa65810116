"""What becomes of residents' data in the end: erased by plan, remembered without the data (I13).

    plan.py      what is kept, why and how long, as a table      owed.py      who is still owed something
    settling.py  gives a contact its day once nothing is owed    erasing.py   the only way a contact goes away
    running.py   the nightly round                               words.py     the plan as people read it

Whoever is owed an answer, or has a mail on its way, is never erased by plan; at their own request always.
"""

from .erasing import erase_contacts
from .running import Erased, erase_by_plan

__all__ = ["Erased", "erase_by_plan", "erase_contacts"]
