"""Recording a meeting's decisions one after the other: `?sammantrade=2026-11-30` on the pages of the steps.

What the address says is looked up, never believed: a meeting that is not there, has not been or is another
committee's leaves a page as it is without.
"""

import datetime
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from committees.models import Meeting
from dialogs.forms.minutes import CommitteeRecordForm
from dialogs.meetings.agenda import Item, agenda
from dialogs.meetings.decided import decided_at, next_paragraph
from dialogs.models import Dialog
from dialogs.permissions import may_plan_meetings
from dialogs.views.steps.page import StepPage

from .access import standing_of, today

PARAMETER = "sammantrade"


def with_meeting(url: str, meeting: Meeting) -> str:
    return f"{url}?{urlencode({PARAMETER: meeting.date.isoformat()})}"


@dataclass(frozen=True)
class Row:
    """Where one is among a meeting's matters: those that are decided there, then those that wait."""

    meeting: Meeting
    items: list[Item]
    decided: int
    #: Which of the waiting ones the page is about; None when it is none of them.
    here: int | None

    @property
    def meeting_url(self) -> str:
        return reverse("staff:meeting", args=[self.meeting.committee.slug, self.meeting.date])

    @property
    def position(self) -> int | None:
        return None if self.here is None else self.decided + self.here + 1

    @property
    def total(self) -> int:
        return self.decided + len(self.items)

    @property
    def previous_url(self) -> str:
        return self._url(self.here - 1) if self.here else ""

    @property
    def next_url(self) -> str:
        return "" if self.here is None else self._url(self.here + 1)

    @property
    def onward(self) -> str:
        """Where one goes when this matter is recorded: to the next, and at last back to the meeting."""
        return self.next_url or self.meeting_url

    def minutes(self) -> dict[str, Any]:
        return {"decided_on": self.meeting.date, "paragraph": next_paragraph(self.meeting)}

    def _url(self, index: int) -> str:
        return with_meeting(self.items[index].url, self.meeting) if index < len(self.items) else ""


def in_a_row(request: HttpRequest, dialog: Dialog, page: StepPage) -> Row | None:
    meeting = _meeting(request, dialog, page)
    if meeting is None:
        return None
    items = agenda(meeting)
    return Row(meeting, items, len(decided_at(meeting)), _index(items, dialog, page))


def _meeting(request: HttpRequest, dialog: Dialog, page: StepPage) -> Meeting | None:
    asked = request.GET.get(PARAMETER, "")
    if not asked or dialog.committee is None or page.form is None:
        return None
    if not issubclass(page.form, CommitteeRecordForm):
        return None
    if not may_plan_meetings(standing_of(request), dialog.committee):
        return None
    try:
        day = datetime.date.fromisoformat(asked)
    except ValueError:
        return None
    held = Meeting.objects.held(dialog.committee, today())
    return held.filter(date=day).select_related("committee").first()


def _index(items: list[Item], dialog: Dialog, page: StepPage) -> int | None:
    """The matter itself; on a page beside it, as for tabling, the case's first."""
    keys = [item.key for item in items]
    if (dialog.number, page.step) in keys:
        return keys.index((dialog.number, page.step))
    return next((index for index, (number, _step) in enumerate(keys) if number == dialog.number), None)
