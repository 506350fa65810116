"""What residents send in, taken care of: a case of its own, part of one, passed on, or no idea at all.

    acts.py     the four things that can be done with an idea, once      adding.py   to which cases
    queue.py    what waits, since when, and what is late                 wording.py  what was done, in words
    similar.py  earlier ideas and cases like one                         terms.py    which words tell it apart

An idea is locked before anything that the process locks, and nothing locks an idea after it.
"""

from .acts import AlreadyHandled, add_to_case, dismiss, open_case, refer
from .similar import Similar, similar_to

__all__ = ["AlreadyHandled", "Similar", "add_to_case", "dismiss", "open_case", "refer", "similar_to"]
