from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from dialogs.models import Proposal, State
from dialogs.models.record import local_date

from .decisions import PublicDecision
from .information_meeting import PublicInformationMeeting
from .plan import PublicOutcome
from .promise import Promise
from .steps import Mark
from .wording import days_late

if TYPE_CHECKING:
    from .cases import PublishedCase
    from .filed import Filed


def marks_of(
    case: "PublishedCase",
    filed: "Filed",
    decisions: Sequence[PublicDecision],
    promise: Promise | None,
    meeting: PublicInformationMeeting | None,
    outcome: PublicOutcome | None,
) -> dict[str, Mark]:
    """What the ladder tells at each step: the day, and how it went."""
    marks: dict[str, Mark] = {State.IDEA: Mark(local_date(case.registered_at))}
    marks |= {state: _gate(decisions, step) for state, step in _GATES.items()}
    proposals = filed.every(Proposal)
    if proposals:
        marks[State.PROPOSAL] = Mark(local_date(proposals[0].event.at))
    if promise:
        marks[State.EXECUTION] = _execution(case, decisions, outcome)
        marks[State.FEEDBACK] = Mark(promise.kept_on or promise.date, days_late(promise.late_days))
    if meeting:
        day = meeting.held.held_on if meeting.held else meeting.due_on
        marks[State.INFORMATION] = Mark(day, days_late(meeting.late_days))
    return marks


_GATES = {State.INVESTIGATION: "decide_investigation", State.DECISION: "decide_dialog"}


def _gate(decisions: Sequence[PublicDecision], step: str) -> Mark:
    """The last decision at a gate is the one that opened or closed it; a remit before it is told below."""
    taken = [decision for decision in decisions if decision.step == step]
    if not taken:
        return Mark()
    return Mark(taken[-1].decided_on, f"{taken[-1].outcome}, §\u00a0{taken[-1].paragraph}")


def _execution(
    case: "PublishedCase", decisions: Sequence[PublicDecision], outcome: PublicOutcome | None
) -> Mark:
    broken_off = [decision for decision in decisions if decision.step == "cancel_dialog"]
    if broken_off:
        return Mark(broken_off[-1].decided_on, _("Broken off"))
    if outcome:
        return Mark(outcome.ended_on)
    return Mark(case.ends_on, _("last day to take part"))
