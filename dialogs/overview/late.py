"""What is late in a committee, the latest first: as many as there is room for on its page."""

import datetime
from typing import NamedTuple

from committees.models import Committee
from dialogs.models import Dialog

ROOM = 5


class Late(NamedTuple):
    cases: list[Dialog]
    #: Whether there are more than there was room for.
    more: bool


def late_cases(committee: Committee, on: datetime.date) -> Late:
    late = Dialog.objects.late(on).filter(committee=committee).order_by("due_on", "-pk")
    found = list(late[: ROOM + 1])
    return Late(found[:ROOM], len(found) > ROOM)
