"""Proposed and decided side by side: what the committee changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import DialogDecision, Proposal
from .templatetags.swedish import money


@dataclass(frozen=True)
class Compared:
    """A row of `_partials/side_by_side.html`."""

    term: str
    left: str
    right: str

    @property
    def differs(self) -> bool:
        return self.left != self.right


def compared(proposal: Proposal, decision: DialogDecision) -> Iterator[Compared]:
    yield Compared(_("Budget"), money(proposal.budget), money(decision.budget_frame))
    yield Compared(_("Period"), period(proposal), period(decision))
    yield Compared(_("Target groups"), "\n".join(proposal.target_groups), "\n".join(decision.target_groups))


def changed(decision: DialogDecision, proposal: Proposal) -> Iterator[Compared]:
    """What holds now, beside what a changed plan proposes."""
    for row in compared(proposal, decision):
        yield Compared(row.term, row.right, row.left)
    yield Compared(
        _("Level of participation"), decision.proposal.get_level_display(), proposal.get_level_display()
    )
    yield Compared(_("Methods"), _methods(decision.proposal), _methods(proposal))


def _methods(proposal: Proposal) -> str:
    return "\n".join(method.name for method in proposal.methods.all())


def period(plan: Proposal | DialogDecision) -> str:
    return "–".join(date_format(day, "DATE_FORMAT") for day in (plan.period_from, plan.period_to) if day)
