"""What somebody reads before they send an idea: what happens with it, and by when."""

import datetime
from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True)
class Prospect:
    """What happens next, and how soon."""

    read_by: datetime.date
    days_to_read: int
    days_to_decide: int
    #: What a medborgarförslag is, and how else one can influence.
    other_ways: str


def prospect(on: datetime.date) -> Prospect:
    return Prospect(
        read_by=read_by(on),
        days_to_read=settings.IDEA_TRIAGE_DAYS,
        days_to_decide=settings.DAYS_TO_ACT["investigation"],
        other_ways=settings.MEDBORGARFORSLAG_URL,
    )


def read_by(received_on: datetime.date) -> datetime.date:
    """By when an official should have dealt with an idea: the same day as in the officials' list."""
    return received_on + datetime.timedelta(days=settings.IDEA_TRIAGE_DAYS)
