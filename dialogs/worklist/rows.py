"""The cases of one page: first which ones, then what is told of them.

Else a deep page would look up committees, handlers and duties of all the cases before it.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Min

from committees.models import Meeting
from dialogs.duties import rules_of, with_rules
from dialogs.models import Dialog, Level, State
from dialogs.models.dialog import DialogQuerySet
from dialogs.plans import level_of_the_plan

from .columns import Columns

AWAITS_A_MEETING = (State.INVESTIGATION, State.DECISION)


@dataclass(frozen=True)
class Row:
    case: Dialog
    late_days: int
    is_parked: bool
    #: What must be done, in words.
    needs: list[Any]
    level: str
    #: When the committee meets next, when the case waits for it.
    meeting: datetime.date | None


def rows(keys: Sequence[int], columns: Columns, on: datetime.date) -> list[Row]:
    found = _cases(columns).in_bulk(list(keys))
    cases = [found[key] for key in keys if key in found]
    meetings = _next_meetings(cases, on) if "committee" in columns else {}
    return [_row(case, meetings, on) for case in cases]


def _cases(columns: Columns) -> DialogQuerySet:
    cases = Dialog.objects.select_related("committee", "office", "handler")
    if "needs" in columns:
        cases = with_rules(cases)
    return cases.annotate(plan_level=level_of_the_plan()) if "level" in columns else cases


def _next_meetings(cases: list[Dialog], on: datetime.date) -> dict[int, datetime.date]:
    """By committee."""
    committees = {case.committee_id for case in cases if case.state in AWAITS_A_MEETING}
    coming = Meeting.objects.filter(committee__in=committees, date__gte=on).order_by()
    return dict(coming.values_list("committee").annotate(Min("date")))


def _row(case: Dialog, meetings: dict[int, datetime.date], on: datetime.date) -> Row:
    late = case.due_on is not None and case.due_on < on and case.state in State.open()
    level = getattr(case, "plan_level", None)
    return Row(
        case=case,
        late_days=(on - case.due_on).days if late and case.due_on else 0,
        is_parked=case.is_parked(on),
        needs=[rule.title for rule in rules_of(case)] if case.state in State.open() else [],
        level=str(Level(level).label) if level else "",
        meeting=meetings.get(case.committee_id or 0) if case.state in AWAITS_A_MEETING else None,
    )
