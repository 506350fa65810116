"""What others have done in my cases since I last marked it as read, in plain sentences, newest first."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from committees.models import Person

from .duties import handled_by
from .history import sentence
from .models import Dialog, Event, ReadMark
from .permissions import Standing
from .records import filed_in

#: How far back it is told to somebody who has never marked anything as read.
AT_FIRST = datetime.timedelta(days=7)
#: What the strategist follows in all of the municipality (PROCESS, "Division of labour").
FOLLOWED = (
    *("submit_proposal", "decide_dialog", "submit_plan_change", "decide_plan_change"),
    *("complete_execution", "cancel_dialog", "compile_results", "publish_feedback"),
)


@dataclass(frozen=True)
class Novelty:
    at: datetime.datetime
    sentence: str
    actor: Person
    number: str
    title: str


def unread(standing: Standing) -> QuerySet[Event]:
    """The events, newest first. Nobody is told of what they did themselves."""
    mine = handled_by(standing) | Q(committee__in=standing.committees)
    told: Any = Q(dialog__in=Dialog.objects.filter(mine))
    if standing.is_strategist:
        told |= Q(step__in=FOLLOWED)
    events = Event.objects.filter(told, at__gt=_read_until(standing.person)).exclude(actor=standing.person)
    return events.select_related("dialog", "actor").order_by("-at", "-sequence")


def _read_until(person: Person) -> datetime.datetime:
    mark = ReadMark.objects.filter(person=person).first()
    return mark.read_until if mark else timezone.now() - AT_FIRST


def told(events: Iterable[Event]) -> Iterator[Novelty]:
    events = list(events)
    filed = filed_in(events)
    for event in events:
        dialog = event.dialog
        yield Novelty(
            event.at, sentence(event, filed.get(event.pk)), event.actor, dialog.number, dialog.title
        )


@transaction.atomic
def mark_as_read(person: Person, until: datetime.datetime) -> None:
    """Up to the newest that was seen, so that what came meanwhile stays new. A mark never moves back."""
    until = min(until, timezone.now())
    marks = ReadMark.objects.select_for_update()
    mark, _created = marks.get_or_create(person=person, defaults={"read_until": until})
    if mark.read_until < until:
        mark.read_until = until
        mark.save(update_fields=["read_until"])
