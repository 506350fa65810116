"""Notices into the database: those that exist already are left alone, whoever made them (I8)."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from dialogs.models import Notice

COLUMNS = (
    *("id", "recipient", "dialog", "rule", "due_on", "event", "role", "counted_from", "created_at"),
    *("mail", "attempts", "next_try_at", "last_error"),
)


def write(notices: Sequence[Notice]) -> int:
    """How many are new. Django's own `bulk_create(ignore_conflicts=True)` does not know."""
    if not notices:
        return 0
    fields: list[Any] = [Notice._meta.get_field(name) for name in COLUMNS]
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    arrays = ", ".join(f"%s::{field.rel_db_type(connection)}[]" for field in fields)
    values: list[list[Any]] = [[getattr(notice, field.attname) for notice in notices] for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Notice._meta.db_table} ({names}) "  # noqa: S608 - names of our own columns
            f"SELECT * FROM unnest({arrays}) ON CONFLICT DO NOTHING",
            values,
        )
        return int(cursor.rowcount)
