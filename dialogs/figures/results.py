"""What the dialogues reached, and whom they did not (PROCESS F2)."""

from django.utils.translation import gettext as _

from dialogs.models import GoalOutcome

from .counts import Counts, percent
from .figure import Bar, Figure, Series
from .plans import by_name

MEASURED = (GoalOutcome.Reached.YES, GoalOutcome.Reached.PARTLY, GoalOutcome.Reached.NO)
#: Key of the dialogues that tell whom they did not reach without naming a group of the plan.
OWN_WORDS = "egna-ord"


def goals_reached(counts: Counts) -> Figure:
    reached, measured = counts.total("goal", GoalOutcome.Reached.YES), counts.total("goal", *MEASURED)
    return Figure(
        "goals_reached",
        _("Goals reached"),
        _("Goals reached, as a share of the goals that were measured, in dialogues compiled in the period."),
        "percent",
        percent(reached, measured),
        part=reached,
        whole=measured,
    )


def goal_outcomes(counts: Counts) -> Series:
    return Series(
        "goal_outcomes",
        _("What became of the goals"),
        _("Goals of the dialogues compiled in the period, by what became of them."),
        "number",
        tuple(
            Bar(str(kind.value), str(kind.label), counts.total("goal", kind)) for kind in GoalOutcome.Reached
        ),
    )


def target_groups_reached(counts: Counts) -> Series:
    return Series(
        "target_groups_reached",
        _("Target groups reached"),
        _("Who took part is told in words in each compilation, so it is not counted by target group."),
        "number",
    )


def target_groups_not_reached(counts: Counts) -> Series:
    words = counts.number("not_reached", "")
    own = (Bar(OWN_WORDS, _("Told in other words"), words),) if words else ()
    return Series(
        "target_groups_not_reached",
        _("Target groups not reached"),
        _(
            "Dialogues compiled in the period, by the target groups of their plan that the compilation names "
            "among those it did not reach."
        ),
        "number",
        by_name(counts, "not_reached") + own,
    )
