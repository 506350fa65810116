"""The chain of events, recomputed from what the rows hold: digests of records, hashes of events (I4)."""

import datetime
import hashlib
import json
from decimal import Decimal
from typing import Any
from uuid import UUID

from dialogs.models import Event, State
from tests.journeys import Journey

from .database import settle, sql, without

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
PARTS = {
    "proposal": {
        "goals": "SELECT * FROM dialogs_goal WHERE proposal_id = {id} ORDER BY id",
        "methods": "SELECT method_id FROM dialogs_proposal_methods WHERE proposal_id = {id} ORDER BY 1",
    },
    "compilation": {
        "goal_outcomes": "SELECT * FROM dialogs_goaloutcome WHERE compilation_id = {id} ORDER BY id"
    },
    "informationmeeting": {
        "questions": "SELECT * FROM dialogs_informationquestion WHERE meeting_id = {id} ORDER BY id"
    },
}


def rows(statement: str) -> list[dict[str, Any]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def digest(kind: str, event: UUID) -> bytes:
    """What the record's row and the rows that belong to it come to, written as PostgreSQL writes jsonb."""
    [content] = rows(f"SELECT * FROM dialogs_{kind} WHERE event_id = '{event}'")
    for name, statement in PARTS.get(kind, {}).items():
        found = rows(statement.format(id=content["id"]))
        content[name] = [row["method_id"] if name == "methods" else row for row in found] or None
    return hashlib.sha256(written(content).encode()).digest()


def written(value: Any) -> str:
    if isinstance(value, dict):
        names = sorted((name for name in value if value[name] is not None), key=lambda n: (len(n), n))
        return "{" + ", ".join(f'"{name}": {written(value[name])}' for name in names) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, datetime.date | UUID):
        return f'"{value}"'
    return json.dumps(value, ensure_ascii=False)


def hashed(event: Event, previous: bytes) -> bytes:
    seconds = Decimal((event.at - EPOCH) // datetime.timedelta(microseconds=1)) / 1_000_000
    words = [event.pk, event.dialog_id, event.sequence, event.step, event.from_state, event.to_state]
    words += [event.actor_id, f"{seconds:.6f}", event.record_kind]
    if event.record_digest is not None:
        words.append(bytes(event.record_digest).hex())
    return hashlib.sha256(previous + "\x1f".join(map(str, words)).encode()).digest()


def broken(journey: Journey) -> list[str]:
    """Where the chain of the journey's case does not hold."""
    found, previous = [], b""
    for number, event in enumerate(journey.dialog.events.all(), 1):
        if event.record_kind and bytes(event.record_digest) != digest(event.record_kind, event.pk):
            found.append(f"{event.step}: record")
        if event.sequence != number or bytes(event.previous_hash) != previous:
            found.append(f"{event.step}: order")
        if bytes(event.hash) != hashed(event, previous):
            found.append(f"{event.step}: event")
        previous = bytes(event.hash)
    return found


def test_the_chain_is_what_the_rows_say(journey: Journey) -> None:
    journey.to(State.DECISION).table(reason='Citat "och" åäö\n\\ ny rad')
    journey.hand_over()
    journey.to(State.COMPLETED)
    information = Journey(journey.town, paragraph=50).to(State.INFORMATION)
    information.hold_information_meeting(attended_is_estimate=True)
    settle()
    assert broken(journey) == []
    assert broken(information) == []
    assert journey.dialog.events.count() == 13


def test_every_tampering_shows(journey: Journey) -> None:
    """Also by somebody who can put every guard out of force."""
    journey.to(State.COMPLETED)
    at = {event.step: event.pk for event in journey.dialog.events.all()}
    for statement, guard, found in (
        ("UPDATE dialogs_compilation SET evaluation = 'Bra.'",
         "dialogs_compilation.record_guard", ["compile_results: record"]),
        ("UPDATE dialogs_goal SET target = '1'", "dialogs_goal.goal_guard", ["submit_proposal: record"]),
        ("DELETE FROM dialogs_goaloutcome", "dialogs_goaloutcome.part_guard", ["compile_results: record"]),
        (f"UPDATE dialogs_event SET actor_id = {journey.town.kollega.pk} WHERE id = '{at['decide_dialog']}'",
         "dialogs_event.event_never_changes", ["decide_dialog: event"]),
        (f"DELETE FROM dialogs_event WHERE id = '{at['refer_to_committee']}'",
         "dialogs_event.event_never_changes", ["decide_investigation: order"]),
    ):  # fmt: skip
        with without(guard):
            sql(statement)
            assert [*broken(journey)[: len(found)]] == found
    assert broken(journey) == []
