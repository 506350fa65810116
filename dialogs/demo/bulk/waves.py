"""Writes a batch of lives in waves: records, then their events, then the cases, as every step does."""

import random
import uuid
from collections import defaultdict
from typing import Any

from django.db import connection, transaction

from checklists.models import Phase
from dialogs.models import Event

from .calendar import Calendar
from .case import MOVED, Case
from .files import Files, kind_of
from .life import Act
from .opening import Opening
from .table import change, write

#: The guards keep their plans for the session. Those made while the tables were small would go on reading
#: whole tables when they have grown, so they are made anew, for any size, once for all rows of the batch.
SETTINGS = """
SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL jit = off;
SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;
SET LOCAL plan_cache_mode = force_generic_plan;
DISCARD PLANS
"""
SETTLE = """
UPDATE checklists_item SET status = 'done', answer = 'Klart.', version = version + 1
WHERE checklist_id = ANY(%s) AND template_item_id = ANY(%s) AND status = 'open'
"""
#: Work between the steps has no event of its own; it settles the points of a phase.
DESK = {"write_proposal": Phase.BEFORE, "hold_occasions": Phase.DURING}
SUBMITS = {"submit_proposal", "submit_plan_change"}


class Waves:
    def __init__(self, calendar: Calendar) -> None:
        self.calendar, self.files = calendar, Files(calendar)
        self.opening = Opening(self.files.keys)

    @transaction.atomic
    def write(self, cases: list[Case], dice: random.Random) -> None:
        """One transaction: all of these lives, or none of them."""
        with connection.cursor() as cursor:
            cursor.execute(SETTINGS)
        self.calendar.prepare(
            {(case.seat.committee, day) for case in cases for day in case.life.decided_on(case.acts)}
        )
        self.opening.write(cases)
        for number in range(max(len(case.acts) for case in cases)):
            self._wave([(case, case.acts[number]) for case in cases if number < len(case.acts)], dice)

    def _wave(self, taken: list[tuple[Case, Act]], dice: random.Random) -> None:
        rows: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        events, filed, moved = [], [], []
        for case, act in taken:
            event = uuid.UUID(int=dice.getrandbits(128), version=4)
            for model, row in self.files.rows(case, act, event):
                rows[model].append(row)
            if act.name in DESK:
                continue
            if act.name in SUBMITS:
                filed.append((case.proposal, event))
            events.append(self._event(case, act, event))
            if act.name != "register":
                moved.append(case.row())
        for model, written in rows.items():
            write(model, written)
        self._settle(taken)
        change("dialogs_proposal", {"id": "bigint", "event_id": "uuid"}, filed)
        write(Event, events)
        change("dialogs_dialog", MOVED, moved)

    def _event(self, case: Case, act: Act, event: uuid.UUID) -> dict[str, Any]:
        registers = act.name == "register"
        actor, before = self.files.actor(case, act), "" if registers else case.state
        case.move(act)
        return {
            "id": event,
            "dialog_id": case.pk,
            "step": act.name,
            "from_state": before,
            "to_state": case.state,
            "actor_id": actor,
            "at": act.at,
            "record_kind": kind_of(act),
            "key": case.key if registers else None,
        }

    def _settle(self, taken: list[tuple[Case, Act]]) -> None:
        for work, phase in DESK.items():
            checklists = [case.checklist for case, act in taken if act.name == work]
            if checklists:
                with connection.cursor() as cursor:
                    cursor.execute(SETTLE, [checklists, self.opening.own_points(phase)])
