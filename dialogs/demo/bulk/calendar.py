"""The committees' meeting days, and where in the minutes each decision stands."""

import datetime
from collections import defaultdict

from django.db.models import Max

from committees.models import Meeting
from dialogs.models.record import CommitteeRecord

from .cast import Seat

DAY = datetime.timedelta(days=1)
JULY = 7


class Calendar:
    """Each committee has its own weekday, every week or every fourth, and rests in July.

    Of `shares` writers at work at once, each takes every so many §, so that none takes another's.
    """

    def __init__(self, every: int, share: int = 0, shares: int = 1) -> None:
        self.every, self.share, self.shares = every, share, shares
        self.meetings = self._entered()
        self.used: dict[int, int] = defaultdict(int)
        for model in CommitteeRecord.__subclasses__():
            rows = model.objects.order_by().values_list("meeting").annotate(Max("paragraph"))
            for meeting, paragraph in rows:
                self.used[meeting] = max(self.used[meeting], paragraph)

    def _entered(self) -> dict[tuple[int, datetime.date], int]:
        return {(body, day): pk for pk, body, day in Meeting.objects.values_list("pk", "committee", "date")}

    def next(self, seat: Seat, day: datetime.date) -> datetime.date:
        """The committee's first meeting on or after a day."""
        day += DAY * ((seat.order % 5 - day.weekday()) % 7)
        while day.month == JULY or (day.toordinal() // 7 + seat.order) % self.every:
            day += DAY * 7
        return day

    def prepare(self, wanted: set[tuple[int, datetime.date]]) -> None:
        """Enter the meetings that are not there yet. Another writer may be doing the same."""
        missing = sorted(wanted - self.meetings.keys())
        if missing:
            meetings = [Meeting(committee_id=body, date=day) for body, day in missing]
            Meeting.objects.bulk_create(meetings, ignore_conflicts=True)
            self.meetings = self._entered()

    def minutes(self, committee: int, day: datetime.date) -> dict[str, object]:
        """Meeting and next free §, for a record of what the committee decided."""
        meeting = self.meetings[committee, day]
        paragraph = self.used[meeting] + 1
        paragraph += (self.share - paragraph) % self.shares
        self.used[meeting] = paragraph
        return {"meeting_id": meeting, "decided_on": day, "paragraph": paragraph}
