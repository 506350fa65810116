"""What a dialogue is about in easy Swedish (lättläst), for those who find other texts hard.

writing.py   a new version, once and over nobody's words     hints.py   what makes a text heavy, counted
"""

from .hints import Hints, hints
from .writing import facts_of, publish

__all__ = ["Hints", "facts_of", "hints", "publish"]
