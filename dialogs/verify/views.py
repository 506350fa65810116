"""What the checks read, as temporary views, so that each query stays one thought.

Built from the models and the process itself: a new kind of record or a new step is checked by itself.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection
from psycopg import sql

from dialogs import permissions as may
from dialogs.checklist import SHOWN
from dialogs.models import Dialog
from dialogs.models.record import CommitteeRecord, Record

from . import sources


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
        "verify_content": _content(),
        "verify_begun": sources.BEGUN,
        "verify_chain": sources.CHAIN,
        "verify_plan": sources.PLAN,
        "verify_duties": sources.DUTIES,
    }
    with connection.cursor() as cursor:
        for name, query in views.items():
            cursor.execute(f"CREATE OR REPLACE TEMPORARY VIEW {name} AS {query}")


def _leaves(base: Any) -> Iterator[Any]:
    for model in base.__subclasses__():
        if model._meta.abstract:
            yield from _leaves(model)
        else:
            yield model


def _records(base: Any, columns: list[str], *, corrected: bool = False) -> str:
    """Every table of a kind of record as one, with the kind."""
    chosen = "".join(f", r.{name}" for name in columns)
    if corrected:
        chosen += ", EXISTS (SELECT 1 FROM {table} c WHERE c.corrects_id = r.id) AS corrected"
    return _each(base, "r.id" + chosen)


def _content() -> str:
    """Every filed record's row as JSON, with the rows that belong to it."""
    return " UNION ALL ".join(
        _each(model, f"r.event_id, to_jsonb(r) AS content, {_parts(model)} AS parts")
        for model in _leaves(Record)
    )


def _parts(model: Any) -> str:
    return sources.PARTS.get(model.record_kind(), "NULL::jsonb")


def _each(base: Any, columns: str) -> str:
    models_of_it = list(_leaves(base)) or [base]
    return " UNION ALL ".join(
        f"SELECT '{model.record_kind()}' AS kind, {columns.replace('{table}', model._meta.db_table)} "  # noqa: S608
        f"FROM {model._meta.db_table} r"
        for model in models_of_it
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
    may_be_the_strategist = {may.office_secretary_or_strategist, may.office_or_strategist}
    official = {may.of_the_office, may.office_or_secretary, *may_be_the_strategist}
    secretary = {may.secretary_of_the_committee, may.office_or_secretary, may.office_secretary_or_strategist}
    strategist = {may.is_strategist, *may_be_the_strategist}
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
