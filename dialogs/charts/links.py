"""Where the rows behind a part of a picture are."""

from collections.abc import Callable

#: The figure's key and the part's: an address, or nothing where there is nowhere to go.
Link = Callable[[str, str], str]


def NOWHERE(key: str, part: str) -> str:  # noqa: N802 - a constant that happens to be a function
    """For pictures that lead nowhere."""
    return ""
