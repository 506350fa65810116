"""The proposal being written: begun from the latest version, saved as often as one likes, submitted."""

from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from committees.models import Person
from dialogs import blockers
from dialogs.models import Dialog, Event, Goal, Proposal, State
from dialogs.models.proposal import REQUIRED
from dialogs.refusals import Blocked

from .lock import Stale, refuse_stale, writing

FIELDS = tuple(name for names in REQUIRED.values() for name in names)


@dataclass(frozen=True)
class GoalText:
    """What one line of the goals says. Lines have no identity: nobody can post another case's goal."""

    text: str
    indicator: str
    target: str
    measured_how: str

    def __str__(self) -> str:
        return f"{self.text} – {self.indicator} – {self.target} – {self.measured_how}"


def facts_of(proposal: Proposal) -> dict[str, Any]:
    """All that the form shows, as plain values that can be compared."""
    facts = {name: getattr(proposal, name) for name in FIELDS}
    goals = [_text_of(goal) for goal in proposal.goals.all()]
    return facts | {"methods": list(proposal.methods.order_by("pk")), "goals": goals}


def _nothing_yet() -> dict[str, Any]:
    return {name: getattr(Proposal(), name) for name in FIELDS} | {"methods": [], "goals": []}


def _text_of(goal: Goal) -> GoalText:
    return GoalText(goal.text, goal.indicator, goal.target, goal.measured_how)


def as_it_stands(dialog: Dialog) -> tuple[dict[str, Any], int]:
    """What a writer begins with, and its revision: the draft, else what a new version copies (revision 0)."""
    draft = dialog.draft_proposal()
    if draft is not None:
        return facts_of(draft), draft.revision
    copied = _copied_by_a_new_version(dialog)
    return facts_of(copied) if copied else _nothing_yet(), 0


def _copied_by_a_new_version(dialog: Dialog) -> Proposal | None:
    """The latest version, or after a NO to a changed plan the plan that still holds."""
    latest = dialog.latest_proposal()
    if latest is not None and dialog.state == State.EXECUTION:
        plan = dialog.decided_plan()
        if plan is not None and latest.decisions.filter(outcome="no").exists():
            return plan.proposal
    return latest


def save(dialog: Dialog, by: Person, step: str, facts: dict[str, Any], seen: int) -> Proposal:
    """Save the draft, whole or not; the first time begins a new version. `seen`: its revision as read."""
    with writing(dialog, by, step) as locked:
        if pending := list(blockers.plan_change_pending(locked, timezone.localdate())):
            raise Blocked(locked.STEPS[step], pending)
        stored, revision = as_it_stands(locked)
        refuse_stale(stored, revision, facts, seen)
        draft = locked.draft_proposal()
        if draft is None or stored != facts:
            draft = draft or Proposal(dialog=locked, version=_next_version(locked))
            _write(draft, facts)
        return Proposal.objects.get(pk=draft.pk)


def _next_version(dialog: Dialog) -> int:
    return (dialog.proposals.aggregate(last=Max("version"))["last"] or 0) + 1


def _write(draft: Proposal, facts: dict[str, Any]) -> None:
    for name in FIELDS:
        setattr(draft, name, facts[name])
    draft.full_clean(exclude={"dialog", "event", "corrects"})
    draft.save()
    draft.methods.set(facts["methods"])
    _write_goals(draft, facts["goals"])


def _write_goals(draft: Proposal, lines: list[GoalText]) -> None:
    """Touch only what differs: a goal that is written again unchanged keeps its review."""
    kept = list(draft.goals.all())
    for position, line in enumerate(lines):
        goal = kept[position] if position < len(kept) else Goal(proposal=draft, position=position)
        if goal.pk is None or _text_of(goal) != line:
            for name, value in asdict(line).items():
                setattr(goal, name, value)
            goal.full_clean(exclude={"proposal"})
            goal.save()
    for goal in kept[len(lines) :]:
        goal.delete()


@transaction.atomic
def submit(dialog: Dialog, by: Person, step: str, seen: int, **arguments: Any) -> Event:
    """Hand the draft to the committee as the person has read it, and not as somebody has changed it since."""
    locked = Dialog.objects.lock(dialog.pk)
    draft = locked.draft_proposal()
    if draft is not None and draft.revision != seen:
        raise Stale(facts_of(draft), draft.revision)
    event: Event = getattr(locked, step)(draft, by=by, **arguments)
    return event
