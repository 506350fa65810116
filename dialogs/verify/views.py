"""What the checks read, as temporary views, so that each query stays one thought.

Built from the models and the process itself: a new kind of record or a new step is checked without further ado.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection, models
from psycopg import sql

from dialogs import permissions as may
from dialogs.checklist import SHOWN
from dialogs.models import Dialog
from dialogs.models.record import CommitteeRecord, Record

BEGUN = "SELECT DISTINCT dialog_id FROM dialogs_event WHERE to_state = 'execution'"
CHAIN = """
SELECT e.*, lag(to_state) OVER way AS previous_state, lag(at) OVER way AS previous_at, lag(hash) OVER way AS hash_before
FROM dialogs_event e WINDOW way AS (PARTITION BY dialog_id ORDER BY sequence)
"""
#: The decision that holds: the latest JA of the case's own committee, as corrected.
PLAN = """
SELECT DISTINCT ON (g.dialog_id) g.*, p.version, p.level, p.goals_revision, p.event_id AS proposal_event_id
FROM dialogs_dialogdecision g
JOIN dialogs_dialog d ON d.id = g.dialog_id
JOIN dialogs_proposal p ON p.id = g.proposal_id
JOIN committees_meeting m ON m.id = g.meeting_id AND m.committee_id = d.committee_id
WHERE g.outcome = 'yes' AND NOT EXISTS (SELECT 1 FROM dialogs_dialogdecision c WHERE c.corrects_id = g.id)
ORDER BY g.dialog_id, p.version DESC, g.id DESC
"""
#: When the dialogue ended and when its three duties were done, by records that are not corrected.
DUTIES = """
SELECT d.id AS dialog_id,
    coalesce((SELECT max(x.ended_on) FROM dialogs_execution x WHERE x.dialog_id = d.id
              AND NOT EXISTS (SELECT 1 FROM dialogs_execution c WHERE c.corrects_id = x.id)),
             (SELECT max(x.decided_on) FROM dialogs_cancellation x WHERE x.dialog_id = d.id
              AND NOT EXISTS (SELECT 1 FROM dialogs_cancellation c WHERE c.corrects_id = x.id))) AS ended_on,
    (SELECT min(x.completed_on) FROM dialogs_compilation x WHERE x.dialog_id = d.id
     AND NOT EXISTS (SELECT 1 FROM dialogs_compilation c WHERE c.corrects_id = x.id)) AS compiled_on,
    (SELECT min((e.at AT TIME ZONE 'Europe/Stockholm')::date) FROM dialogs_publicfeedback x
     JOIN dialogs_event e ON e.id = x.event_id WHERE x.dialog_id = d.id) AS published_on,
    (SELECT min(x.decided_on) FROM dialogs_committeereport x WHERE x.dialog_id = d.id
     AND NOT EXISTS (SELECT 1 FROM dialogs_committeereport c WHERE c.corrects_id = x.id)) AS reported_on
FROM dialogs_dialog d WHERE d.state IN ('feedback', 'completed')
"""


def create() -> None:
    """For this session; a second run replaces them."""
    views = {
        "verify_kind": _rows(["kind"], [(model.record_kind(),) for model in _leaves(Record)]),
        "verify_record": _records(Record, ["dialog_id", "event_id", "corrects_id"]),
        "verify_decision": _records(
            CommitteeRecord,
            ["dialog_id", "event_id", "meeting_id", "decided_on", "paragraph"],
            corrected=True,
        ),
        "verify_road": _rows(["step", "from_state", "to_state", "record_kind"], _roads()),
        "verify_permission": _rows(
            ["step", "any_staff", "any_official", "official", "secretary", "strategist"], _permissions()
        ),
        "verify_settled_elsewhere": _rows(["phase", "key"], _settled_elsewhere()),
        "verify_begun": BEGUN,
        "verify_chain": CHAIN,
        "verify_plan": PLAN,
        "verify_duties": DUTIES,
    }
    with connection.cursor() as cursor:
        for name, query in views.items():
            cursor.execute(f"CREATE OR REPLACE TEMPORARY VIEW {name} AS {query}")


def _leaves(base: type[models.Model]) -> Iterator[Any]:
    for model in base.__subclasses__():
        if model._meta.abstract:
            yield from _leaves(model)
        else:
            yield model


def _records(base: type[Record], columns: list[str], *, corrected: bool = False) -> str:
    """Every table of a kind of record as one, with the kind."""
    mark = ", EXISTS (SELECT 1 FROM {table} c WHERE c.corrects_id = r.id) AS corrected" if corrected else ""
    query = f"SELECT '{{kind}}' AS kind, r.id, {', '.join(f'r.{name}' for name in columns)}{mark} FROM {{table}} r"
    return " UNION ALL ".join(
        query.format(kind=model.record_kind(), table=model._meta.db_table) for model in _leaves(base)
    )


def _rows(columns: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> str:
    """Constants of the code as a table."""
    connection.ensure_connection()
    values = sql.SQL(", ").join(
        sql.SQL("({})").format(sql.SQL(", ").join(map(sql.Literal, row))) for row in sorted(rows)
    )
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL("SELECT * FROM (VALUES {}) v ({})").format(values, names).as_string(connection.connection)


def _roads() -> set[tuple[str, str, str, str]]:
    return {
        (*road, "*" if name == "correct" else step.files)
        for name, step in Dialog.STEPS.items()
        for road in step.reachable()
    }


def _permissions() -> list[tuple[Any, ...]]:
    official = {may.of_the_office, may.office_or_secretary, may.office_secretary_or_strategist}
    secretary = {may.secretary_of_the_committee, may.office_or_secretary, may.office_secretary_or_strategist}
    strategist = {may.is_strategist, may.office_secretary_or_strategist}
    return [
        (
            name,
            step.permission is may.may_log_ideas,
            step.permission is may.is_official,
            step.permission in official,
            step.permission in secretary,
            step.permission in strategist,
        )
        for name, step in Dialog.STEPS.items()
    ]


def _settled_elsewhere() -> list[tuple[str, str]]:
    """Points that a field of the proposal or a record settles, so that their own row stays open."""
    return [("before", key) for key in SHOWN] + [
        ("after", key) for key in ("compilation", "evaluation", "feedback")
    ]
