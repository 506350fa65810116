"""Somebody with a shell: writes rows as the steps would, but asks neither permission nor blockers."""

import datetime
import uuid
from typing import Any

from dialogs.models import Dialog, Event

from .database import sql


class Forger:
    def __init__(self, dialog: Dialog, at: datetime.datetime, actor: Any) -> None:
        self.dialog, self.at, self.actor = dialog, at, actor

    @property
    def state(self) -> str:
        return str(Dialog.objects.values_list("state", flat=True).get(pk=self.dialog.pk))

    def file(self, step: str, to_state: str, record: Any = None, **event: Any) -> Event:
        """A record, its event, and the case moved after it: all that a step leaves behind."""
        forged = self.event(step, to_state, record, save=False, **event)
        if record is not None:
            record.dialog, record.event = self.dialog, forged
            record.save(update_fields=None if record.pk is None else ["event"])
        forged.save(force_insert=True)
        self.move(to_state)
        return forged

    def event(
        self, step: str, to_state: str, record: Any = None, *, save: bool = True, **facts: Any
    ) -> Event:
        kind = "" if record is None else record.record_kind()
        facts = {"from_state": self.state, "record_kind": kind, "at": self.at} | facts
        event = Event(
            dialog=self.dialog, step=step, to_state=to_state, actor=self.actor, id=uuid.uuid4(), **facts
        )
        if save:
            event.save(force_insert=True)
        return event

    def move(self, to_state: str, **columns: Any) -> None:
        sets = ", ".join(f"{name} = %s" for name in ("state", *columns))
        sql(f"UPDATE dialogs_dialog SET {sets} WHERE id = %s", to_state, *columns.values(), self.dialog.pk)
