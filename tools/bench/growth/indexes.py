"""Indexes and keys taken away while tables fill, and made again: many times faster than keeping them up."""

from dataclasses import dataclass

from django.db import connection

CONSTRAINTS = """
SELECT conrelid::regclass, conname, pg_get_constraintdef(oid), contype::text FROM pg_constraint
WHERE contype IN ('p', 'u', 'f') AND connamespace = 'public'::regnamespace
  AND (conrelid::regclass::text = ANY(%(tables)s) OR confrelid::regclass::text = ANY(%(tables)s))
ORDER BY contype = 'f'
"""
INDEXES = """
SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
WHERE i.indrelid::regclass::text = ANY(%(tables)s)
  AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
"""


@dataclass(frozen=True)
class Laid:
    """What there is, as the statements that make it and take it away."""

    dropping: list[str]
    making: list[str]


def of(tables: list[str]) -> Laid:
    with connection.cursor() as cursor:
        cursor.execute(CONSTRAINTS, {"tables": tables})
        constraints = cursor.fetchall()
        cursor.execute(INDEXES, {"tables": tables})
        indexes = cursor.fetchall()
    dropping = [f'ALTER TABLE {table} DROP CONSTRAINT "{name}"' for table, name, *_ in reversed(constraints)]
    dropping += [f"DROP INDEX {name}" for name, _making in indexes]
    making = [_constraint(*row) for row in constraints if row[3] != "f"]
    making += [statement for _name, statement in indexes]
    # Foreign keys last: they need the primary keys. What was copied needs no look at every row.
    making += [f"{_constraint(*row)} NOT VALID" for row in constraints if row[3] == "f"]
    return Laid(dropping, making)


def _constraint(table: str, name: str, definition: str, _kind: str) -> str:
    return f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}'
