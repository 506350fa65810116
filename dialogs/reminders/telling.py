"""Untold steps become notices to whoever's turn it is now, letters to residents, and mails to subscribers.

Each step in a transaction of its own.
"""

import datetime
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from dialogs.duties import with_rules
from dialogs.letters import make_letters
from dialogs.models import Dialog, Event, Notice, Untold
from dialogs.subscriptions import make_mails

from .owed import told_now
from .people import People
from .turns import TOLD
from .writing import write

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Told:
    notices: int = 0
    letters: int = 0
    subscribers: int = 0


def tell(today: datetime.date) -> Told:
    """How many it made. A step that cannot be told stays untold, and does not hold up the others."""
    waiting = list(Untold.objects.values_list("pk", flat=True)[:1000])
    if not waiting:
        return Told()
    people = People(today)
    told = [_tell(event, people, today) for event in waiting]
    return Told(
        sum(one.notices for one in told),
        sum(one.letters for one in told),
        sum(one.subscribers for one in told),
    )


def _tell(event: UUID, people: People, today: datetime.date) -> Told:
    try:
        with transaction.atomic():
            # Skipped: another sweep has it in hand, or has just told it.
            untold = Untold.objects.select_for_update(skip_locked=True).filter(pk=event)
            if not untold:
                return Told()
            step = Event.objects.get(pk=event)
            notices = write(list(_notices(step, people, today)))
            # In this order: whoever gets a letter about the step gets no other mail about it.
            told = Told(notices, make_letters(step), make_mails(step))
            untold.delete()
            return told
    except Exception:
        log.exception("The step %s could not be told; it is tried again", event)
        return Told()


def _notices(event: Event, people: People, today: datetime.date) -> Iterator[Notice]:
    if event.step not in TOLD:
        return
    case = with_rules(Dialog.objects.open().filter(pk=event.dialog_id)).first()
    if case is None:
        return
    addressed = told_now(event.step, case, people, today)
    for person, role in addressed.items():
        if person != event.actor_id:
            yield Notice.of(
                recipient_id=person, dialog_id=case.pk, rule=f"step:{event.step}", event=event, role=role
            )
