"""The ideas that came in: what waits and since when, what is late, and finding one again."""

import datetime
from dataclasses import dataclass
from functools import reduce

from django.conf import settings
from django.contrib.postgres.search import SearchVector
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from dialogs.models import IncomingIdea
from dialogs.models.record import local_date
from dialogs.search import SHORTEST_PART, SWEDISH, Search, Term


@dataclass(frozen=True)
class Waiting:
    """How many ideas nobody has taken care of, and how many of them are late."""

    count: int
    late: int


def waiting(on: datetime.date) -> Waiting:
    """One query, over those that wait alone."""
    late = Count("pk", filter=Q(received_at__lt=_late_before(on)))
    found = IncomingIdea.objects.waiting().order_by().aggregate(count=Count("pk"), late=late)
    return Waiting(**found)


def due_on(idea: IncomingIdea) -> datetime.date:
    """The last day on which somebody should have taken care of it. Counted in calendar days (I18)."""
    return local_date(idea.received_at) + datetime.timedelta(days=settings.IDEA_TRIAGE_DAYS)


def days_late(idea: IncomingIdea, on: datetime.date) -> int:
    return max(0, (on - due_on(idea)).days) if idea.is_waiting else 0


def days_old(idea: IncomingIdea, on: datetime.date) -> int:
    return (on - local_date(idea.received_at)).days


def handled() -> QuerySet[IncomingIdea]:
    """The newest first."""
    return IncomingIdea.objects.exclude(outcome="").order_by("-received_at", "pk")


def next_after(idea: IncomingIdea) -> IncomingIdea | None:
    """The one that has waited longest."""
    return IncomingIdea.objects.waiting().exclude(pk=idea.pk).first()


def find(ideas: QuerySet[IncomingIdea], typed: str) -> QuerySet[IncomingIdea]:
    """Every word that was typed is somewhere in it: as a word of title or text, or as a part of the title."""
    search = Search.read(typed)
    if not search.terms:
        return ideas.none() if search.typed else ideas
    # Written as in the index, or it would not be used.
    readable = ideas.alias(words=SearchVector("title", "text", config=SWEDISH))
    return readable.filter(reduce(Q.__and__, map(_said, search.terms)))


def _said(term: Term) -> Q:
    parts = [Q(title__icontains=stem) for stem in term.stems if len(stem) >= SHORTEST_PART]
    words = Q(words=term.query(beginnings=True))
    return words | reduce(Q.__and__, parts) if parts else words


def _late_before(on: datetime.date) -> datetime.datetime:
    """The moment that the first day begins on which an idea would still be in time."""
    first = on - datetime.timedelta(days=settings.IDEA_TRIAGE_DAYS)
    return timezone.make_aware(datetime.datetime.combine(first, datetime.time()))
