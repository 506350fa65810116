"""Somebody with a shell: writes rows as the steps would, but asks neither permission nor blockers."""

import uuid
from typing import Any

from committees.models import Meeting
from dialogs.models import Dialog, Event
from tests.journeys import Journey

from .database import sql


class Forger:
    def __init__(self, journey: Journey) -> None:
        self.journey, self.town, self.dialog = journey, journey.town, journey.dialog
        self.today = journey.today

    @property
    def state(self) -> str:
        return str(Dialog.objects.values_list("state", flat=True).get(pk=self.dialog.pk))

    def file(
        self,
        step: str,
        to_state: str,
        record: Any = None,
        *,
        columns: dict[str, Any] | None = None,
        **facts: Any,
    ) -> Event:
        """A record, its event, and the case moved after it: all that a step leaves behind."""
        event = self._event(step, to_state, record, facts)
        if record is not None:
            self.put(record, event)
        event.save(force_insert=True)
        self.move(to_state, **(columns or {}))
        return event

    def put(self, record: Any, event: Event) -> None:
        record.dialog, record.event = self.dialog, event
        record.save(update_fields=None if record.pk is None else ["event"])

    def event(self, step: str, to_state: str, **facts: Any) -> Event:
        """An event alone."""
        event = self._event(step, to_state, None, facts)
        event.save(force_insert=True)
        return event

    def _event(self, step: str, to_state: str, record: Any, facts: dict[str, Any]) -> Event:
        kind = "" if record is None else record.record_kind()
        forged = {"sequence": 99, "previous_hash": uuid.uuid4().bytes, "hash": b"forged"}
        who_when = {"actor": self.town.administrator, "at": self.journey.at, "from_state": self.state}
        all_facts = forged | who_when | {"record_kind": kind} | facts
        return Event(dialog=self.dialog, step=step, to_state=to_state, **all_facts)

    def move(self, to_state: str, **columns: Any) -> None:
        sets = ", ".join(f"{name} = %s" for name in ("state", *columns))
        sql(f"UPDATE dialogs_dialog SET {sets} WHERE id = %s", to_state, *columns.values(), self.dialog.pk)

    def minutes(self, days: int = 0, paragraph: int = 700, **facts: Any) -> dict[str, Any]:
        """Where a decision is found, today or some days from now."""
        day = self.today.fromordinal(self.today.toordinal() + days)
        meeting, _new = Meeting.objects.get_or_create(committee=self.town.committee, date=day)
        return {"meeting": meeting, "decided_on": day, "paragraph": paragraph} | facts
