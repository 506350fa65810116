"""Somebody with a page of the case open. What they send carries what the page showed, as forms do."""

from typing import Any

from checklists.models import Item, Phase
from committees.models import Person
from dialogs.drafting import feedback, occasion, points, proposal
from dialogs.models import Dialog, Event, Occasion
from tests.journeys import DAY, Journey


class Rider(Journey):
    @classmethod
    def on(cls, case: Journey, paragraph: int) -> "Rider":
        """At the case's page. `paragraph`: the last § used before theirs."""
        rider = cls(case.town, paragraph=paragraph)
        rider.at = case.at
        if case.dialog is not None:
            rider.dialog = Dialog.objects.get(pk=case.dialog.pk)
        return rider

    def take(self, step: str, record: Any = None, *, by: Person, **kwargs: Any) -> Event:
        return super().take(step, record, by=by, **(kwargs | {"version": self.dialog.version}))

    # What is not a step: the drafts, the points and the occasions. Read when the page opens, sent later.

    def opened_proposal(self, **changes: Any) -> "Draft":
        return Draft(self, proposal, changes)

    def opened_feedback(self, **changes: Any) -> "Draft":
        return Draft(self, feedback, changes)

    def reopen_point(self) -> tuple[list[Item], list[Item]]:
        """Take back an answer of the phase before."""
        own = Item.objects.filter(checklist=self.dialog.checklist_id).of(Phase.BEFORE)
        item = own.filter(template_item__settled_by="")[0]
        answer = points.Answer(item.pk, item.version, text="", applies=True)
        return points.save(self.dialog, self.town.handlaggare, Phase.BEFORE, [answer])

    def add_occasion(self, key: Any) -> Occasion:
        facts = {name: Occasion._meta.get_field(name).get_default() for name in occasion.FIELDS}
        method = self.dialog.decided_plan().proposal.methods.first()
        facts |= {"method": method, "place": "Biblioteket", "starts_at": self.at + DAY}
        return occasion.add(self.dialog, self.town.handlaggare, facts, key)


class Draft:
    """A draft as its page showed it, with what somebody typed over it."""

    def __init__(self, rider: Rider, drafting: Any, changes: dict[str, Any]) -> None:
        self.rider, self.drafting = rider, drafting
        self.facts, self.seen = drafting.as_it_stands(rider.dialog)
        self.facts |= changes

    def save(self) -> Any:
        step = [] if self.drafting is feedback else ["submit_proposal"]
        return self.drafting.save(
            self.rider.dialog, self.rider.town.handlaggare, *step, self.facts, self.seen
        )

    def submit(self) -> Event:
        rider = self.rider
        shown = {"at": rider.at, "version": rider.dialog.version}
        return proposal.submit(rider.dialog, rider.town.handlaggare, "submit_proposal", self.seen, **shown)

    def publish(self) -> Event:
        rider = self.rider
        shown = {"at": rider.at, "version": rider.dialog.version}
        return feedback.publish(rider.dialog, rider.town.sekreterare, self.seen, **shown)
