"""What a committee decided at a meeting, by the §§ of its minutes."""

from typing import Any

from committees.models import Meeting
from dialogs.models import CommitteeRecord


def decided_at(meeting: Meeting) -> list[Any]:
    """Every decision as it stands after corrections. One query for each kind."""
    records = [
        record
        for kind in CommitteeRecord.__subclasses__()
        for record in kind.objects.current()
        .filter(meeting=meeting)
        .select_related("dialog", "event", "meeting__committee")
    ]
    return sorted(records, key=lambda record: record.paragraph)


def next_paragraph(meeting: Meeting) -> int | None:
    """The § after the last one used. None at the first: §§ run through the year, past matters of others."""
    first, *others = (
        kind.objects.current().filter(meeting=meeting).values_list("paragraph", flat=True)
        for kind in CommitteeRecord.__subclasses__()
    )
    return max((used + 1 for used in first.union(*others)), default=None)
