"""Everything that one case holds, read once for the page that shows it."""

import datetime
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from checklists.models import Phase

from .card_parts import figures
from .cards import Card, card
from .case_ladder import case_ladder
from .comparison import Compared, changed, compared, period
from .deviations import deviations
from .heard_back import HeardBackCounts, counts_of
from .history import Happening, history
from .ladder import Rung
from .models import (
    Contact,
    Dialog,
    DialogDecision,
    Document,
    EasySummary,
    Event,
    Idea,
    IncomingIdea,
    Note,
    Occasion,
    Proposal,
    PublicFeedback,
    Record,
    State,
)
from .records import filed, step_that_filed
from .templatetags.swedish import grouped, money

LONG_TEXT = 400
NEWEST_DOCUMENTS = 5
NEWEST_NOTES = 2
#: The checklist is worked on from the proposal on.
AFTER_THE_FIRST_GATE = (State.PROPOSAL, State.DECISION, State.EXECUTION, State.FEEDBACK, State.COMPLETED)


@dataclass(frozen=True)
class Progress:
    """A line of `_partials/progress.html`."""

    label: Any
    done: int
    total: int


class CaseFile:
    def __init__(self, dialog: Dialog, on: datetime.date) -> None:
        self.dialog, self.on = dialog, on

    @cached_property
    def events(self) -> list[Event]:
        return list(self.dialog.events.select_related("actor").order_by("sequence"))

    @cached_property
    def records(self) -> list[Record]:
        return filed(self.dialog, {event.record_kind for event in self.events if event.record_kind})

    @cached_property
    def ladder(self) -> list[Rung]:
        return case_ladder(self.dialog, self.events, self.records, self.on)

    @cached_property
    def history(self) -> list[Happening]:
        return list(history(self.dialog, self.events, self.records))

    @cached_property
    def ideas(self) -> list[Card]:
        return [self._short(record) for record in self.records if isinstance(record, Idea)]

    @cached_property
    def contacts(self) -> list[Contact]:
        """Only for a page whose reader may see them (I10)."""
        return list(Contact.objects.filter(Q(idea__dialog=self.dialog) | Q(incoming__dialog=self.dialog)))

    @cached_property
    def came_in(self) -> list[IncomingIdea]:
        """What residents sent in that lies behind the case, in the order it came."""
        return list(self.dialog.incoming_ideas.order_by("received_at", "pk"))

    @cached_property
    def cards(self) -> list[Card]:
        """What was filed after the ideas, newest first."""
        return [self._short(record) for record in self.records if not isinstance(record, Idea)]

    def _short(self, record: Record) -> Card:
        step = step_that_filed(record, self.records)
        made = card(record)
        rows = [] if isinstance(record, Proposal) else [(term, _cut(value)) for term, value in made.rows]
        url = reverse("staff:step", args=[self.dialog.number, step.noun])
        return replace(made, rows=rows, url=url, url_label=_("Open: %(record)s") % {"record": made.heading})

    @cached_property
    def progress(self) -> list[Progress]:
        if self.dialog.state not in AFTER_THE_FIRST_GATE:
            return []
        return [self._progress(phase) for phase in Phase]

    def _progress(self, phase: Phase) -> Progress:
        points = self.dialog.items(phase)
        return Progress(phase.label, sum(point.is_settled for point in points), len(points))

    @cached_property
    def proposal(self) -> Proposal | None:
        return self.dialog.draft_proposal() or self.dialog.latest_proposal()

    @cached_property
    def plan(self) -> DialogDecision | None:
        return self.dialog.decided_plan()

    @cached_property
    def compared(self) -> list[Compared]:
        return list(compared(self.plan.proposal, self.plan)) if self.plan else []

    @cached_property
    def pending_change(self) -> Proposal | None:
        """A changed plan that awaits the committee's decision while the dialogue is held."""
        pending = self.dialog.state == State.EXECUTION and self.dialog.plan_change_is_pending()
        return self.dialog.latest_proposal() if pending else None

    @cached_property
    def changed(self) -> list[Compared]:
        return list(changed(self.plan, self.pending_change)) if self.plan and self.pending_change else []

    @cached_property
    def answer(self) -> PublicFeedback | None:
        """What the committee told the residents."""
        return self.dialog.published_feedback()

    @cached_property
    def occasions(self) -> list[Occasion]:
        return list(self.dialog.occasions.select_related("method"))

    @cached_property
    def documents(self) -> list[Document]:
        """The newest; all of them stand on their own page."""
        return list(self.dialog.documents.kept()[:NEWEST_DOCUMENTS])

    @cached_property
    def notes(self) -> list[Note]:
        """The newest; the rest stand on their own page."""
        return list(self.dialog.notes.select_related("author")[:NEWEST_NOTES])

    @cached_property
    def easy_summary(self) -> EasySummary | None:
        newest: EasySummary | None = self.dialog.easy_summaries.newest()
        return newest

    @cached_property
    def was_asked(self) -> bool:
        """Whether those who were answered have been asked if they learnt what it led to."""
        return self.answer is not None and bool(self.dialog.heard_back.filter(mail="sent").exists())

    @cached_property
    def heard_back(self) -> HeardBackCounts | None:
        return counts_of(self.dialog)

    @cached_property
    def figures(self) -> list[tuple[str, Any]]:
        """Of the occasions, as far as they are recorded."""
        if not self.occasions:
            return []
        sums = self.dialog.occasions.figures()
        planned = sum(occasion.status == Occasion.Status.PLANNED for occasion in self.occasions)
        return [
            (_("Occasions held"), grouped(sums["occasions_held"])),
            (_("Occasions planned"), grouped(planned)),
            (_("Occasions cancelled"), grouped(sums["occasions_cancelled"])),
            *figures(sums["attended_exact"], sums["attended_estimated"], sums["contributions"]),
        ]

    @cached_property
    def deviations(self) -> list[str]:
        return list(deviations(self.dialog, self.plan, self.occasions)) if self.plan else []

    @cached_property
    def proposal_rows(self) -> list[tuple[Any, Any]]:
        """The proposal in short; all of it stands on its own page."""
        proposal = self.proposal
        if proposal is None:
            return []
        return [
            (_("Question to the residents"), _cut(proposal.question)),
            (_("Level of participation"), proposal.get_level_display()),
            (_("Methods"), ", ".join(method.name for method in proposal.methods.all())),
            (_("Target groups"), ", ".join(proposal.target_groups)),
            (_("Period"), period(proposal)),
            (_("Budget"), money(proposal.budget)),
            (_("Decision that the dialogue serves"), proposal.decision_served),
        ]


def _cut(value: Any) -> Any:
    return Truncator(value).chars(LONG_TEXT) if type(value) is str and len(value) > LONG_TEXT else value
