"""The office's paper for the second gate: the proposal, the checklist appended. Also for a changed plan."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from dialogs.comparison import changed
from dialogs.models import Proposal
from dialogs.models.record import local_date
from dialogs.proposal_reading import ReadSection, reading
from dialogs.publication.wording import name_of, yes_or_no

from .checklist import appendix
from .clauses import day, proposed_change, proposed_dialogue
from .heading import office_facts
from .paper import Facts, Part, Prose, Row, Section, Table
from .source import Source

#: Written at length: read as text rather than in a table.
AS_TEXT = {"purpose", "communication", "feedback_form", "evaluation_plan"}


def facts(source: Source, proposal: Proposal) -> tuple[Row, ...]:
    submitted = local_date(proposal.event.at) if proposal.event else None
    return (*office_facts(source, submitted), (_("Version"), proposal.version))


def sections(source: Source, proposal: Proposal) -> Iterator[Section]:
    changes = proposal == source.plan_change
    yield Section(
        _("Proposed decision"), (proposed_change(proposal) if changes else proposed_dialogue(proposal),)
    )
    yield Section(_("Background"), tuple(_background(source)))
    if changes and source.plan and source.plan.proposal.version < proposal.version:
        yield Section(_("What is changed"), (_changes(source, proposal),))
    yield Section(_("The proposal"), (Prose(_intro(changes=changes) % {"office": source.dialog.office}),))
    for read in reading(proposal):
        yield Section(read.section.title, tuple(_read(proposal, read)), level=2)
    yield appendix(source.dialog, proposal)


def _background(source: Source) -> Iterator[Part]:
    for idea in source.received:
        yield Prose(idea.text)
    decision = source.first_gate
    if decision is not None:
        yield Facts(
            _("Decision to investigate"),
            (
                (_("Committee"), decision.meeting.committee),
                (_("Meeting"), f"{day(decision.decided_on)}, §\u00a0{decision.paragraph}"),
                *((name_of(type(decision), q), yes_or_no(getattr(decision, q))) for q in ("q1", "q2")),
                (_("Reasons"), decision.reason),
            ),
        )


def _intro(*, changes: bool) -> str:
    if changes:
        return _("The dialogue is under way. %(office)s proposes that it goes on by the plan below.")
    return _(
        "%(office)s has worked through the municipality's checklist for citizen dialogue and proposes a "
        "dialogue as follows. The checklist is appended."
    )


def _changes(source: Source, proposal: Proposal) -> Table:
    rows = [(row.term, row.left, row.right) for row in changed(source.plan, proposal) if row.differs]  # type: ignore[arg-type]
    nothing = (_("Nothing of period, budget, target groups, level or methods"), "–", "–")
    return Table(_("What is changed"), ("", _("Holds now"), _("Proposed")), tuple(rows) or (nothing,))


def _read(proposal: Proposal, read: ReadSection) -> Iterator[Part]:
    """A text that is all of its section stands alone; several facts stand beside their terms."""
    if len(read.rows) == 1 and set(read.section.fields) <= AS_TEXT:
        yield Prose(read.rows[0][1] or _("Not written yet."))
    else:
        rows = tuple((term, value or _("Not written yet.")) for term, value in read.rows)
        yield Facts(read.section.title, rows)
    if "level" in read.section.fields and proposal.level:
        yield Prose(proposal.dialog.ladder.levels.get(key=proposal.level).characteristic)
    if read.goals:
        yield _goals(read.goals)


def _goals(goals: Any) -> Table:
    return Table(
        _("Goals, and how it is measured that they were reached"),
        (_("Goal"), _("Indicator"), _("Target"), _("How it is measured")),
        tuple((goal.text, goal.indicator, goal.target, goal.measured_how) for goal in goals),
    )
