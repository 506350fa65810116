"""What notices say, to whom they have been said, and which of them a person wants by mail."""

from .teller import Teller
from .wording import Told

__all__ = ["Teller", "Told"]
