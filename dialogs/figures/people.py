"""How many people took part. Exact and estimated numbers are told apart (PROCESS D3)."""

from django.utils.translation import gettext as _

from .counts import Counts
from .figure import Figure

#: Fewer people than this are not told, for they could be recognised.
FEWEST = 5


def attended_exact(counts: Counts, everybody: Counts) -> Figure:
    return _people(
        "attended_exact",
        _("Took part, counted"),
        _("People counted one by one in the dialogues that ended in the period. No estimates are in it."),
        counts,
        everybody,
    )


def attended_estimated(counts: Counts, everybody: Counts) -> Figure:
    return _people(
        "attended_estimated",
        _("Took part, estimated"),
        _("Estimates of how many took part in dialogues that ended in the period. Nobody counted is in it."),
        counts,
        everybody,
    )


def is_small(people: int) -> bool:
    return 0 < people < FEWEST


def _people(key: str, name: str, definition: str, counts: Counts, everybody: Counts) -> Figure:
    """Hidden also when everybody else in the municipality would be few: the difference would tell them."""
    people, dialogues = counts.total(key), counts.number(key)
    hidden = is_small(people) or is_small(everybody.total(key) - people)
    shown = people if dialogues and not hidden else None
    return Figure(key, name, definition, "number", shown, whole=dialogues, hidden=hidden)
