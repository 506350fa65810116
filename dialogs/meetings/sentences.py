"""What a committee decided, in the one sentence that stands first in its minutes."""

from collections.abc import Callable
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dialogs.models import (
    Cancellation,
    CommitteeReport,
    DialogDecision,
    FeedbackRescheduling,
    InvestigationDecision,
    Tabling,
)


def decision(record: Any, step: str) -> str:
    """`step`: the one that filed the record, for a changed plan is decided on in other words."""
    return SENTENCES[type(record)](record, step)


def _investigation(record: InvestigationDecision, step: str) -> str:
    if record.both_yes:
        return _("The committee decides that a proposal for a citizen dialogue is to be written.")
    return _("The committee decides not to hold a citizen dialogue. An information meeting is to be held.")


def _dialogue(record: DialogDecision, step: str) -> str:
    if step == "decide_plan_change":
        return {
            "yes": _("The committee decides that the dialogue goes on by the changed plan."),
            "no": _("The committee rejects the changed plan. The dialogue goes on by the plan it had."),
            "remit": _("The committee remits the changed plan to the office."),
        }[record.outcome]
    return {
        "yes": _("The committee decides to hold the citizen dialogue, within the frame below."),
        "no": _(
            "The committee decides not to hold the citizen dialogue. An information meeting is to be held."
        ),
        "remit": _("The committee remits the proposal to the office."),
    }[record.outcome]


def _tabling(record: Tabling, step: str) -> str:
    day = date_format(record.next_meeting_on, "DATE_FORMAT")
    return _("The committee tables the matter until %(date)s.") % {"date": day}


def _rescheduling(record: FeedbackRescheduling, step: str) -> str:
    day = date_format(record.new_date, "DATE_FORMAT")
    return _("The committee decides that residents hear back no later than %(date)s.") % {"date": day}


def _cancellation(record: Cancellation, step: str) -> str:
    return _("The committee decides to break off the dialogue. Those who took part are still to be answered.")


def _report(record: CommitteeReport, step: str) -> str:
    return _("The committee has been told the result of the citizen dialogue.")


SENTENCES: dict[type, Callable[[Any, str], str]] = {
    InvestigationDecision: _investigation,
    DialogDecision: _dialogue,
    Tabling: _tabling,
    FeedbackRescheduling: _rescheduling,
    Cancellation: _cancellation,
    CommitteeReport: _report,
}
