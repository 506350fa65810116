import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from committees.models import Meeting
from dialogs.models import (
    Cancellation,
    CommitteeRecord,
    CommitteeReport,
    DialogDecision,
    FeedbackRescheduling,
    InvestigationDecision,
)
from dialogs.models.record import local_date
from dialogs.templatetags.swedish import day, money

from .wording import in_swedish, name_of, period, yes_or_no

if TYPE_CHECKING:
    from .filed import Filed

#: What a committee decides in a published case.
DECISIONS: tuple[type[CommitteeRecord], ...] = (
    InvestigationDecision,
    DialogDecision,
    FeedbackRescheduling,
    Cancellation,
    CommitteeReport,
)

Rows = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class PublicDecision:
    """A committee's decision as its minutes have it: date, §, outcome and reasons are public."""

    step: str
    heading: str
    committee: str
    decided_on: datetime.date
    paragraph: int
    filed_at: datetime.datetime
    outcome: str = ""
    kind: str = "neutral"
    reason: str = ""
    rows: Rows = ()
    corrected_on: datetime.date | None = None


def who_decided() -> Subquery:
    """The name of the committee that decided on what an event filed, to be told of the event."""
    meeting = Coalesce(*(OuterRef(f"{kind.record_kind()}__meeting") for kind in DECISIONS))
    return Subquery(Meeting.objects.filter(pk=meeting).values("committee__name"))


def decisions_of(filed: "Filed") -> tuple[PublicDecision, ...]:
    """Every decision in a published case, as corrected, in the order they were taken.

    Tablings are left out: a postponement decides nothing, and its reason is about work in progress.
    The report to the committee is told by date and §; what was said there is in the committee's minutes.
    """
    found = [
        *(_investigation(record) for record in filed.current(InvestigationDecision)),
        *(_on_dialogue(record) for record in filed.current(DialogDecision)),
        *(_rescheduling(record) for record in filed.current(FeedbackRescheduling)),
        *(_decision("cancel_dialog", record, _("The dialogue was broken off"), reason=record.reason)
          for record in filed.current(Cancellation)),
        *(_decision("report_to_committee", record, _("The result was reported to the committee"))
          for record in filed.current(CommitteeReport)),
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda decision: (decision.decided_on, decision.filed_at)))


def _decision(step: str, record: Any, heading: str, **told: Any) -> PublicDecision:
    return PublicDecision(
        step=step,
        heading=heading,
        committee=record.event.who_decided,
        decided_on=record.decided_on,
        paragraph=record.paragraph,
        filed_at=record.event.at,
        corrected_on=local_date(record.event.at) if record.corrects_id else None,
        **told,
    )


def _investigation(record: InvestigationDecision) -> PublicDecision:
    return _decision(
        "decide_investigation",
        record,
        _("Decision to investigate"),
        outcome=yes_or_no(record.both_yes),
        kind="done" if record.both_yes else "stopped",
        reason=record.reason,
        rows=tuple((question, yes_or_no(getattr(record, name))) for name, question in gate_questions()),
    )


def gate_questions() -> list[tuple[str, str]]:
    """The two questions of the first gate, in the municipality's own words (PROCESS Q1, Q2)."""
    return [(name, name_of(InvestigationDecision, name)) for name in ("q1", "q2")]


def _on_dialogue(record: DialogDecision) -> PublicDecision:
    changes_plan = record.proposal.event.step == "submit_plan_change"
    outcomes = {
        record.Outcome.YES: (yes_or_no(answer=True), "done"),
        record.Outcome.NO: (yes_or_no(answer=False), "stopped"),
        record.Outcome.REMIT: (_("Sent back to the office"), "waiting"),
    }
    outcome, kind = outcomes[record.Outcome(record.outcome)]
    return _decision(
        "decide_plan_change" if changes_plan else "decide_dialog",
        record,
        _("Decision on a changed plan") if changes_plan else _("Decision on dialogue"),
        outcome=outcome,
        kind=kind,
        reason=record.reason,
        rows=_frame(record) if record.outcome == record.Outcome.YES else (),
    )


def _frame(record: DialogDecision) -> Rows:
    return (
        (_("You hear back by"), day(record.feedback_date)),
        (_("Level of participation"), record.proposal.get_level_display()),
        (_("Open to residents"), period(record.period_from, record.period_to)),
        (_("For whom"), in_swedish(", ".join(record.target_groups))),
        (_("Budget frame"), money(record.budget_frame)),
    )


def _rescheduling(record: FeedbackRescheduling) -> PublicDecision:
    return _decision(
        "reschedule_feedback",
        record,
        _("New date for the feedback"),
        reason=record.reason,
        rows=((_("You hear back by"), day(record.new_date)),),
    )
