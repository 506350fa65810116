"""Why a method is proposed, and what speaks against it, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.models import Cost, Dialog

from .groups import Evidence
from .uses import Goals

if TYPE_CHECKING:
    from .ranking import Proposed


@dataclass(frozen=True)
class For:
    text: str
    case: Dialog | None = None  # that shows it
    after: str = ""
    is_good: bool = True  # no goal reached is shown too, and speaks for nothing


@dataclass(frozen=True)
class Against:
    text: str


def reasons_for(proposed: "Proposed") -> Iterator[For]:
    guide, asked = proposed.guide, proposed.question
    if asked.level:
        verb = proposed.levels[0].residents_may
        yield For(_("Fits the level “%(verb)s”.") % {"verb": verb})
    yield from (_shown(proposed.shown_by[name]) for name in asked.groups if name in proposed.shown_by)
    if said := [name for name in asked.groups if name in guide.reaches]:
        yield For(_tends_to_reach(guide.is_starting_text, ", ".join(said)))
    if asked.weeks and guide.weeks and guide.weeks <= asked.weeks:
        yield For(_("There is time for it: %(weeks)s.") % {"weeks": in_weeks(guide.weeks)})
    if asked.cost and guide.cost and Cost(guide.cost).is_within(asked.cost):
        yield For(_("There is money for it: %(amounts)s.") % {"amounts": guide.amounts})


def reasons_against(proposed: "Proposed") -> Iterator[Against]:
    guide, asked = proposed.guide, proposed.question
    if not guide.is_described:
        yield Against(_("The guide does not describe it yet."))
    if asked.weeks and guide.weeks and guide.weeks > asked.weeks:
        yield Against(_("Takes longer than you have: %(weeks)s.") % {"weeks": in_weeks(guide.weeks)})
    if asked.cost and guide.cost and not Cost(guide.cost).is_within(asked.cost):
        yield Against(_("Costs more than you have: %(amounts)s.") % {"amounts": guide.amounts})


def in_weeks(weeks: int) -> str:
    return ngettext("%(count)d week", "%(count)d weeks", weeks) % {"count": weeks}


def in_goals(goals: Goals) -> str:
    """`2 of 3 goals reached`; a goal that nobody measured is none that was missed."""
    if not goals.measured:
        return _("no goal was measured") if goals.not_measured else _("not compiled yet")
    said = ngettext(
        "%(reached)d of %(count)d measured goal reached",
        "%(reached)d of %(count)d measured goals reached",
        goals.measured,
    ) % {"reached": goals.reached, "count": goals.measured}
    if goals.partly:
        said += ", " + _("%(count)d partly") % {"count": goals.partly}
    return said


def _shown(found: Evidence) -> For:
    """The newest case by name, then all of them together."""
    case, goals = found.cases[0]
    after = f": {in_goals(goals)}."
    if len(found.cases) > 1:
        together: dict[str, Any] = {"count": len(found.cases), "goals": in_goals(found.goals)}
        after += " " + _("In all %(count)d cases: %(goals)s.") % together
    return For(_("Used for %(group)s in") % {"group": found.group}, case, after, found.balance > 0)


def _tends_to_reach(is_starting_text: bool, group: str) -> str:
    if is_starting_text:
        return _("Tends to reach %(group)s, according to the starting guide. Not measured.") % {
            "group": group
        }
    return _("Tends to reach %(group)s, according to the strategist.") % {"group": group}
