"""Writes a batch of lives in waves: records, then their events, then the cases, as every step does."""

import random
import uuid
from collections import defaultdict
from typing import Any

from django.db import connection, transaction

from checklists.models import Checklist, Item, Phase, Template
from dialogs.models import Dialog, Event
from dialogs.models.ladder import Ladder
from dialogs.models.number import CaseNumberSeries
from dialogs.process import slug_of

from .calendar import Calendar
from .case import Case
from .files import Files
from .life import Act
from .table import change, write

MOVED = {
    "id": "bigint",
    "state": "text",
    "committee_id": "bigint",
    "office_id": "bigint",
    "handler_id": "bigint",
    "waiting_since": "timestamptz",
    "due_on": "date",
    "ends_on": "date",
    "feedback_date": "date",
}
#: The guards' plans are kept for the session, and the first were made while the tables were small: without this they
#: would go on reading whole tables when those have grown.
SETTINGS = "; ".join(
    f"SET LOCAL {name}"
    for name in (
        *("statement_timeout = 0", "lock_timeout = 0", "idle_in_transaction_session_timeout = 0"),
        *("jit = off", "enable_seqscan = off", "enable_hashjoin = off", "enable_mergejoin = off"),
    )
)
#: Work between the steps: no event of its own.
DESK = {"write_proposal", "hold_occasions"}
SETTLES = {"write_proposal": Phase.BEFORE, "hold_occasions": Phase.DURING}
BY_SECRETARY = {
    *("decide_investigation", "table", "decide_dialog", "decide_plan_change", "reschedule_feedback"),
    *("cancel_dialog", "publish_feedback", "report_to_committee", "correct"),
}


class Waves:
    def __init__(self, calendar: Calendar) -> None:
        self.calendar, self.files = calendar, Files(calendar)
        self.ladder, template = Ladder.objects.current().pk, Template.objects.current()
        self.template, self.points = template.pk, list(template.items.leaves())

    @transaction.atomic
    def write(self, cases: list[Case], dice: random.Random) -> None:
        """One transaction: all of these lives, or none of them."""
        with connection.cursor() as cursor:
            cursor.execute(SETTINGS)
        self.calendar.prepare(
            {(case.seat.committee, act.facts["decided_on"])
             for case in cases for act in case.acts if "decided_on" in act.facts}
        )  # fmt: skip
        self._begin(cases)
        for number in range(max(len(case.acts) for case in cases)):
            self._wave([(case, case.acts[number]) for case in cases if number < len(case.acts)], dice)

    def _begin(self, cases: list[Case]) -> None:
        """Numbers in the order of their days, checklists with every point open, the cases as ideas."""
        by_year: dict[int, list[Case]] = defaultdict(list)
        for case in cases:
            by_year[case.acts[0].at.year].append(case)
        for year, of_the_year in sorted(by_year.items()):
            numbers = CaseNumberSeries.lock(year).take(len(of_the_year))
            for case, number in zip(of_the_year, numbers, strict=True):
                case.number = number
        for case in cases:
            case.pk, case.checklist = self.files.keys.take(Dialog), self.files.keys.take(Checklist)
        write(Checklist, [{"id": case.checklist, "template_id": self.template} for case in cases])
        write(Item, [{"checklist_id": case.checklist, "template_item_id": point.pk}
                     for case in cases for point in self.points])  # fmt: skip
        write(Dialog, [self._registered(case) for case in cases])

    def _registered(self, case: Case) -> dict[str, Any]:
        act, title = case.acts[0], case.life.title
        case.move(act)
        return {
            **{"id": case.pk, "number": case.number, "title": title, "slug": slug_of(title, case.number)},
            **{"state": case.state, "checklist_id": case.checklist, "ladder_id": self.ladder},
            **{"registered_at": act.at, "waiting_since": act.at, "due_on": case.due_on},
        }

    def _wave(self, taken: list[tuple[Case, Act]], dice: random.Random) -> None:
        rows: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        events, filed, moved = [], [], []
        for case, act in taken:
            event = uuid.UUID(int=dice.getrandbits(128), version=4)
            for model, row in self.files.rows(case, act, event):
                rows[model].append(row)
            if act.name in DESK:
                continue
            if act.name in ("submit_proposal", "submit_plan_change"):
                filed.append((case.proposal, event))
            events.append(self._event(case, act, event))
            if act.name != "register":
                moved.append(case.row())
        for model, written in rows.items():
            write(model, written)
        change("dialogs_proposal", {"id": "bigint", "event_id": "uuid"}, filed)
        self._settle(taken)
        write(Event, events)
        change("dialogs_dialog", MOVED, moved)

    def _event(self, case: Case, act: Act, event: uuid.UUID) -> dict[str, Any]:
        actor, before = self._actor(case, act), case.state if act.name != "register" else ""
        case.move(act)
        kind = "committeereport" if act.name == "correct" else Dialog.STEPS[act.name].files
        return {
            **{"id": event, "dialog_id": case.pk, "step": act.name, "from_state": before, "to_state": case.state},
            **{"actor_id": actor, "at": act.at, "record_kind": kind},
            "key": case.key if act.name == "register" else None,
        }

    def _actor(self, case: Case, act: Act) -> int:
        if act.name == "review_measurability":
            return self.files.strategist
        return case.seat.secretary if act.name in BY_SECRETARY else case.official

    def _settle(self, taken: list[tuple[Case, Act]]) -> None:
        """Answer the points that no field of the proposal settles."""
        for work, phase in SETTLES.items():
            checklists = [case.checklist for case, act in taken if act.name == work]
            points = [point.pk for point in self.points if point.phase == phase and not point.settled_by]
            if checklists:
                with connection.cursor() as cursor:
                    cursor.execute(
                        "UPDATE checklists_item SET status = 'done', answer = 'Klart.', version = version + 1 "
                        "WHERE checklist_id = ANY(%s) AND template_item_id = ANY(%s) AND status = 'open'",
                        [checklists, points],
                    )
