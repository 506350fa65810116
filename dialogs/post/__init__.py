"""Mail to people about cases: written, sent over one connection, and judged by what the server answered."""

from .delivery import Delivery, deliver
from .letter import Letter
from .notices import Outcome, send
from .verdict import Result

__all__ = ["Delivery", "Letter", "Outcome", "Result", "deliver", "send"]
