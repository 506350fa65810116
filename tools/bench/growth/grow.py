"""A thousand cases as the law has them, kept aside, and then as many copies as are asked for.

Behind the law's back, in a database of its own: the cases are there to be counted and looked at.
"""

from django.db import connection, transaction
from django.utils import timezone

from dialogs.demo import bodies, people
from dialogs.demo.bulk import many

from . import indexes, tables

SEED_CASES = 1000
UNGUARDED = """
SET LOCAL session_replication_role = replica;
SET LOCAL statement_timeout = 0;
SET LOCAL maintenance_work_mem = '512MB'
"""
COLLEAGUES = f"""
INSERT INTO committees_person (id, username, first_name, last_name, email, password, is_staff, is_superuser,
                               is_active, date_joined)
SELECT p.id * {tables.HANDLERS} + n, p.username || '-' || n, p.first_name || ' ' || n, p.last_name, '', '!',
       false, false, true, p.date_joined
FROM committees_person p, generate_series(0, {tables.HANDLERS} - 1) n WHERE p.username LIKE 'tjansteman-%';
INSERT INTO committees_membership (person_id, role, committee_id, office_id, valid_from, valid_to)
SELECT m.person_id * {tables.HANDLERS} + n, m.role, m.committee_id, m.office_id, m.valid_from, m.valid_to
FROM committees_membership m JOIN committees_person p ON p.id = m.person_id,
     generate_series(0, {tables.HANDLERS} - 1) n
WHERE p.username LIKE 'tjansteman-%'
"""  # noqa: S608 - a number of ours


def is_seeded() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('seed.dialogs_dialog') IS NOT NULL")
        return bool(cursor.fetchone()[0])


def seed() -> None:
    """Once, in an empty database."""
    bodies.build()
    people.build()
    many.build(SEED_CASES, 1, timezone.localdate(), lambda *_: None)
    _run("CREATE SCHEMA seed")
    for model in tables.of_cases():
        table = model._meta.db_table
        _run(f'CREATE TABLE seed.{table} AS TABLE "{table}"')
    _run(COLLEAGUES)


def grow(cases: int) -> None:
    """Whatever was there before goes."""
    owned = tables.of_cases()
    names = [model._meta.db_table for model in owned]
    with transaction.atomic():
        _fill(owned, names, cases // SEED_CASES)
    for name in names:
        _run(f"VACUUM ANALYZE {name}")


def _fill(owned: list[tables.Model], names: list[str], copies: int) -> None:
    _run(UNGUARDED)
    laid = indexes.of(names)
    _run(f"TRUNCATE {', '.join(names)}")
    for statement in laid.dropping:
        _run(statement)
    for model in owned:
        if model._meta.db_table not in tables.EMPTY:
            _run(tables.copying(model, owned, copies))
    for statement in laid.making:
        _run(statement)


def size() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_size_pretty(pg_database_size(current_database()))")
        return str(cursor.fetchone()[0])


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
