"""What the committees decided to hold: on which level, in which way, for whom (PROCESS L1, L2, L3)."""

from django.utils.translation import gettext as _

from dialogs.models import Level

from .counts import Counts
from .figure import Bar, Series


def levels(counts: Counts) -> Series:
    return Series(
        "levels",
        _("Levels of participation"),
        _("Dialogues that a committee said JA to in the period, by the level of the plan that holds now."),
        "number",
        tuple(
            Bar(str(level.value), str(level.label), counts.number("level", level))
            for level in Level.for_dialogues()
        ),
    )


def methods(counts: Counts) -> Series:
    return Series(
        "methods",
        _("Methods"),
        _(
            "Dialogues that a committee said JA to in the period, by the methods of the plan that holds now. "
            "A dialogue with several methods counts with each."
        ),
        "number",
        by_name(counts, "method"),
    )


def target_groups_planned(counts: Counts) -> Series:
    return Series(
        "target_groups_planned",
        _("Target groups planned"),
        _(
            "Dialogues that a committee said JA to in the period, by the target groups of the plan that "
            "holds now. A dialogue for several groups counts with each."
        ),
        "number",
        by_name(counts, "group"),
    )


def by_name(counts: Counts, figure: str) -> tuple[Bar, ...]:
    """The most frequent first."""
    named = {part: counts.number(figure, part) for part in counts.parts(figure) if part}
    return tuple(
        Bar(name, name, named[name]) for name in sorted(named, key=lambda name: (-named[name], name))
    )
