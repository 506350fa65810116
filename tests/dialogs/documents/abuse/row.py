from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What it is, how it is made, and the verdict: why it is refused, or as what it is kept."""

    what: str
    make: Callable[[], bytes]
    #: A code of dialogs/documents/refusals.py, or "kept as pdf".
    verdict: str
    #: What it is called by whoever sends it.
    name: str = "underlag.pdf"
    #: What nothing of is left in what is kept.
    gone: tuple[bytes, ...] = ()
    #: Kept with a flag: it may not be shown to residents.
    hides: bool = False
    #: What it is called when it is fetched; empty: that is tried elsewhere.
    called: str = ""
