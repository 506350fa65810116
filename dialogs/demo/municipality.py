"""The whole demo municipality, made once: a second run finds everything in place and changes nothing."""

import datetime

from dialogs.models import Event

from . import (
    ahead,
    barriers,
    bodies,
    easy,
    heard,
    incoming,
    learned,
    participants,
    people,
    subscribers,
    triaged,
)
from .stories import stories
from .walk import Walk


def build(today: datetime.date) -> int:
    """Make what is missing. Returns how many cases were walked."""
    bodies.build()
    people.build()
    told = list(stories())
    known = set(Event.objects.filter(key__in=[story.key for story in told]).values_list("key", flat=True))
    missing = [story for story in told if story.key not in known]
    for story in missing:
        Walk(story, today).to_the_end()
    ahead.build(today)
    learned.build()
    participants.build(today)
    incoming.build()
    triaged.build()
    barriers.build()
    heard.build()
    easy.build()
    subscribers.build()
    return len(missing)
