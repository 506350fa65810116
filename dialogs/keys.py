"""Keys that are looked up once and then asked for several times: to count with, and to fill a page.

They come as the database writes them and go back as they came: to read tens of thousands into numbers and
write them again would take longer than to find them.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, transaction
from django.db.models import F, Lookup, Q, QuerySet

# The database takes the reading of a text for cheap, and would rather read all texts than ask its index.
BY_INDEXES_OF_WORDS = "SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off"


class _AnyOf(Lookup):
    """`id = ANY('{1,2}')`: one parameter, however many. Of the column's own type, or they are not hashed."""

    lookup_name = "any_of"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, parameters = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s::bigint[])", (*parameters, self.rhs)


def any_of(keys: Iterable[str]) -> Q:
    return Q(_AnyOf(F("pk"), f"{{{','.join(keys)}}}"))


def looked_up(search: QuerySet) -> list[str]:
    sql, values = search.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT ARRAY({sql})::text", values)
        return _read(cursor.fetchone()[0])


def newest(searches: Sequence[QuerySet], most: int) -> list[list[str]]:
    """Of each search of words the newest keys, so many at most. One query for all of them."""
    parts, parameters = list[str](), list[Any]()
    for number, search in enumerate(searches):
        sql, values = search.query.sql_with_params()
        part = f"SELECT DISTINCT found.key FROM ({sql}) found (key) ORDER BY 1 DESC LIMIT {int(most)}"  # noqa: S608
        parts.append(f"SELECT {number} AS number, ARRAY({part})::text")
        parameters += values
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(BY_INDEXES_OF_WORDS)
        cursor.execute(f"{' UNION ALL '.join(parts)} ORDER BY number", parameters)
        return [_read(written) for _number, written in cursor.fetchall()]


def _read(written: str) -> list[str]:
    return written.strip("{}").split(",") if written != "{}" else []
