"""The checklist's own points, answered while the case is in their phase."""

from dataclasses import dataclass, field

from checklists.models import Item, Phase, Status
from committees.models import Person
from dialogs.models import Dialog

from .lock import writing

#: The step that waits for each phase: its state opens the phase, and its people answer.
STEP_OF: dict[str, str] = {
    Phase.BEFORE: "submit_proposal",
    Phase.DURING: "complete_execution",
    Phase.AFTER: "close",
}


@dataclass(frozen=True)
class Answer:
    """What somebody wrote at one point. Text settles it, or says why the point does not apply."""

    item: int
    seen: int
    text: str
    applies: bool

    @property
    def status(self) -> str:
        if not self.applies:
            return Status.NOT_APPLICABLE
        return Status.DONE if self.text else Status.OPEN

    def is_stored_in(self, item: Item) -> bool:
        return (item.status, item.answer or item.reason) == (self.status, self.text)


@dataclass(frozen=True)
class Outcome:
    """What was saved, and what somebody else had changed meanwhile (I15)."""

    saved: list[Item] = field(default_factory=list)
    stale: list[Item] = field(default_factory=list)


def save(dialog: Dialog, by: Person, phase: Phase, answers: list[Answer]) -> Outcome:
    """Save answer by answer: one that cannot be saved does not keep the others from it."""
    outcome = Outcome()
    with writing(dialog, by, STEP_OF[phase]) as locked:
        items = Item.objects.filter(checklist=locked.checklist_id).of(phase).select_related("template_item")
        own = items.in_bulk([answer.item for answer in answers])
        for answer in answers:
            item = own[answer.item]
            if answer.is_stored_in(item):
                continue
            if item.version != answer.seen:
                outcome.stale.append(item)
                continue
            _record(item, answer)
            outcome.saved.append(item)
    return outcome


def _record(item: Item, answer: Answer) -> None:
    if answer.status == Status.DONE:
        item.settle(answer.text)
    elif answer.status == Status.NOT_APPLICABLE:
        item.not_applicable(answer.text)
    else:
        item.reopen()
