from typing import Any, Self


class Reason(str):
    """A sentence that says what stands in the way, and the field or checklist point that it speaks of."""

    about: Any

    def __new__(cls, sentence: str, about: Any) -> Self:
        made = super().__new__(cls, sentence)
        made.about = about
        return made
