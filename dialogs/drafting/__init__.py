"""What people write on a case between its steps. One kind of writing a file; all under the same lock."""

from .lock import Stale, writing

__all__ = ["Stale", "writing"]
