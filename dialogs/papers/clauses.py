"""The wording of decisions: "Nämnden beslutar att …", clause by clause, for proposals and minutes alike."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dialogs.models import (
    Cancellation,
    CommitteeReport,
    Dialog,
    DialogDecision,
    FeedbackRescheduling,
    InvestigationDecision,
    Proposal,
    Tabling,
)
from dialogs.publication.wording import name_of, yes_or_no
from dialogs.templatetags.swedish import NO_BREAK_SPACE, money

from .paper import Clauses


def decides(dialog: Dialog, *clauses: Any) -> Clauses:
    return Clauses(_("%(committee)s decides") % {"committee": dialog.committee}, clauses)


def day(date: datetime.date | None) -> str:
    return date_format(date, "j F Y").replace(" ", NO_BREAK_SPACE) if date else ""


def span(first: datetime.date | None, last: datetime.date | None) -> str:
    return " – ".join(day(date) for date in (first, last) if date)


def proposed_investigation(dialog: Dialog) -> Clauses:
    """The rule text: the office gets its task if both answers are JA; else there is no dialogue."""
    office = {"office": dialog.office}
    return decides(
        dialog,
        _("to answer the two questions below with YES or NO"),
        _("to commission %(office)s to propose a citizen dialogue, if both answers are YES") % office,
        _("to commission %(office)s to hold an information meeting, if either answer is NO") % office,
    )


def proposed_dialogue(proposal: Proposal) -> Clauses:
    """The proposal holds no feedback date: when residents hear back is the committee's to say."""
    frame = {"version": proposal.version, "period": span(proposal.period_from, proposal.period_to)}
    return decides(
        proposal.dialog,
        _("to hold the citizen dialogue as proposed (version %(version)s)") % frame,
        _("that the dialogue is held during the period %(period)s") % frame,
        *_frame(proposal.budget, proposal.target_groups),
        _("that residents hear back by [date], at the earliest %(date)s when the dialogue is over")
        % {"date": day(proposal.period_to)},
    )


def proposed_change(proposal: Proposal) -> Clauses:
    frame = {"version": proposal.version, "period": span(proposal.period_from, proposal.period_to)}
    return decides(
        proposal.dialog,
        _("to approve the changed plan (version %(version)s)") % frame,
        _("that the dialogue is held during the period %(period)s") % frame,
        *_frame(proposal.budget, proposal.target_groups),
        _("that residents hear back by %(date)s, as decided before")
        % {"date": day(proposal.dialog.feedback_date)},
    )


def _frame(budget: int | None, groups: list[str]) -> Iterator[str]:
    yield _("to set the budget frame to %(money)s") % {"money": money(budget)}
    yield _("to turn to these target groups: %(groups)s") % {"groups": ", ".join(groups)}


def proposed_report(dialog: Dialog) -> Clauses:
    return decides(dialog, _("to note the report and add it to the documents of the case"))


def taken(record: Any) -> Clauses:
    """A decision that was taken, as the minutes have it."""
    return decides(record.dialog, *TAKEN[type(record)](record))


def _investigation(record: InvestigationDecision) -> Iterator[str]:
    for name in ("q1", "q2"):
        yield _("to answer %(answer)s to the question “%(question)s”") % {
            "answer": yes_or_no(getattr(record, name)),
            "question": name_of(InvestigationDecision, name),
        }
    yield from _commission(record.dialog) if record.both_yes else _no_dialogue(record.dialog)


def _commission(dialog: Dialog) -> Iterator[str]:
    yield _("to commission %(office)s to propose a citizen dialogue") % {"office": dialog.office}


def _no_dialogue(dialog: Dialog) -> Iterator[str]:
    yield _("not to hold a citizen dialogue")
    yield _("to commission %(office)s to hold an information meeting") % {"office": dialog.office}


def _dialogue(record: DialogDecision) -> Iterator[str]:
    version = {"version": record.proposal.version}
    is_change = record.proposal.event.step == "submit_plan_change"
    if record.outcome == record.Outcome.REMIT:
        yield _("to remit the case to %(office)s") % {"office": record.dialog.office}
    elif record.outcome == record.Outcome.NO:
        if is_change:
            yield (
                _("to reject the changed plan (version %(version)s): the plan decided before holds") % version
            )
        else:
            yield from _no_dialogue(record.dialog)
    else:
        yield (
            _("to approve the changed plan (version %(version)s)") % version
            if is_change
            else _("to hold the citizen dialogue as proposed (version %(version)s)") % version
        )
        yield from _yes(record)


def _yes(record: DialogDecision) -> Iterator[str]:
    period = span(record.period_from, record.period_to)
    yield _("that the dialogue is held during the period %(period)s") % {"period": period}
    yield from _frame(record.budget_frame, record.target_groups)
    yield _("that residents hear back by %(date)s") % {"date": day(record.feedback_date)}


def _tabling(record: Tabling) -> Iterator[str]:
    yield _("to table the case until the meeting on %(date)s") % {"date": day(record.next_meeting_on)}


def _rescheduling(record: FeedbackRescheduling) -> Iterator[str]:
    yield _("that residents hear back by %(date)s instead") % {"date": day(record.new_date)}


def _cancellation(record: Cancellation) -> Iterator[str]:
    yield _("to break off the citizen dialogue")
    yield _("that those who took part hear back all the same")


def _report(record: CommitteeReport) -> Iterator[str]:
    yield _("to note the report and add it to the documents of the case")


TAKEN: dict[type, Any] = {
    InvestigationDecision: _investigation,
    DialogDecision: _dialogue,
    Tabling: _tabling,
    FeedbackRescheduling: _rescheduling,
    Cancellation: _cancellation,
    CommitteeReport: _report,
}
