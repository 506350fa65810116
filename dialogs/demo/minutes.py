"""Where a made-up decision stands in the minutes: the next § that is free at the committee's meeting."""

import datetime

from django.db.models import Max

from committees.models import Committee
from dialogs.models.record import CommitteeRecord

FIRST = 31  # a meeting has other matters before this one


def next_paragraph(committee: Committee, day: datetime.date) -> int:
    used = [
        model.objects.filter(meeting__committee=committee, meeting__date=day).aggregate(last=Max("paragraph"))
        for model in CommitteeRecord.__subclasses__()
    ]
    return max([row["last"] or FIRST - 1 for row in used]) + 1
