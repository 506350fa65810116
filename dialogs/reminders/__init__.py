"""Who is reminded or told of what, and that it arrives (DESIGN, section 8).

    rules.py     the ladders, as a table          due.py       which rungs are due: one query a ladder
    turns.py     the steps that are told of       people.py    whom a case is up to
    planning.py  due rungs become notices         telling.py   untold steps become notices
    owed.py      is it still owed? (I9)           sweep.py     all of it once

They go out by dialogs/post, as notices/post.py writes them.

The database says what is due. Whatever is killed, doubled or late here, the next sweep finds the rest.
"""

from .sweep import Swept, sweep

__all__ = ["Swept", "sweep"]
