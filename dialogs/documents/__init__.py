"""Files from people: what they are by their content, what they must not carry, and how they are kept.

The file that is kept is a cleaned one: written anew without what can act, and without the hidden data that
says who made it, where and with what. Whether residents will see it is decided later; it is ready for it.
"""

from .inspection import Inspected, inspect

__all__ = ["Inspected", "inspect"]
