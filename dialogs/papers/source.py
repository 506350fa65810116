"""The case as the papers read it: what holds now, each thing looked up once."""

import datetime
from typing import Any

from django.utils.functional import cached_property

from dialogs.cards import is_corrected
from dialogs.case_file import CaseFile
from dialogs.models import CommitteeRecord, Idea, InvestigationDecision, Note, Proposal, State
from dialogs.models.record import local_date
from dialogs.publication import PublicDialog, find_dialog


class Source(CaseFile):
    """A case file with the questions that papers ask of it."""

    def current(self, kind: Any) -> list[Any]:
        """The case's records of a kind as corrected, oldest first."""
        found = [record for record in reversed(self.records) if isinstance(record, kind)]
        return [record for record in found if not is_corrected(record)]

    @cached_property
    def decisions(self) -> list[Any]:
        """Everything that a committee has decided in the case, oldest first."""
        return sorted(self.current(CommitteeRecord), key=lambda record: (record.decided_on, record.paragraph))

    @cached_property
    def first_gate(self) -> InvestigationDecision | None:
        return next(iter(reversed(self.current(InvestigationDecision))), None)

    @cached_property
    def written(self) -> list[Proposal]:
        """Every version of the proposal, the draft too, newest first."""
        found = list(self.dialog.proposals.select_related("event").order_by("-version"))
        for proposal in found:
            proposal.dialog = self.dialog
        return found

    @cached_property
    def first_plan(self) -> Proposal | None:
        return next((one for one in self.written if not self._changes_the_plan(one)), None)

    @cached_property
    def plan_change(self) -> Proposal | None:
        return next((one for one in self.written if self._changes_the_plan(one)), None)

    def _changes_the_plan(self, proposal: Proposal) -> bool:
        if proposal.event is None:
            return self.dialog.state == State.EXECUTION
        return bool(proposal.event.step == "submit_plan_change")

    @cached_property
    def received(self) -> list[Idea]:
        return self.current(Idea)

    def day_of(self, step: str) -> datetime.date | None:
        """When a step was last taken."""
        moments = [event.at for event in self.events if event.step == step]
        return local_date(moments[-1]) if moments else None

    @cached_property
    def published(self) -> PublicDialog | None:
        """All that residents may know."""
        return find_dialog(self.dialog.slug, self.on)

    @cached_property
    def notes(self) -> list[Note]:
        return list(self.dialog.notes.select_related("author").order_by("at", "pk"))
