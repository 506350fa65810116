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
    """Each committee has its own weekday, every week or every fourth, and rests in July."""

    def __init__(self, every: int) -> None:
        self.every = every
        self.meetings = {
            (committee, date): pk for pk, committee, date in Meeting.objects.values_list("pk", "committee", "date")
        }
        self.used: dict[int, int] = defaultdict(int)
        for model in CommitteeRecord.__subclasses__():
            rows = model.objects.order_by().values_list("meeting").annotate(Max("paragraph"))
            for meeting, paragraph in rows:
                self.used[meeting] = max(self.used[meeting], paragraph)

    def next(self, seat: Seat, day: datetime.date) -> datetime.date:
        """The committee's first meeting on or after a day."""
        day += DAY * ((seat.order % 5 - day.weekday()) % 7)
        while day.month == JULY or (day.toordinal() // 7 + seat.order) % self.every:
            day += DAY * 7
        return day

    def prepare(self, wanted: set[tuple[int, datetime.date]]) -> None:
        """Enter the meetings that are not there yet."""
        missing = sorted(wanted - self.meetings.keys())
        made = Meeting.objects.bulk_create(Meeting(committee_id=body, date=day) for body, day in missing)
        self.meetings |= {(meeting.committee_id, meeting.date): meeting.pk for meeting in made}

    def minutes(self, committee: int, day: datetime.date) -> dict[str, object]:
        """Meeting and next free §, for a record of what the committee decided."""
        meeting = self.meetings[committee, day]
        self.used[meeting] += 1
        return {"meeting_id": meeting, "decided_on": day, "paragraph": self.used[meeting]}
