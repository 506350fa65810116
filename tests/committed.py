"""A database that keeps what a test commits: for threads, and for a browser at the live server.

    def test_two_at_once(committed_db, journey): ...   # town, journey, client: every fixture works as usual
    def test_a_page(live_server, page, town): ...      # live_server brings it along
    @pytest.mark.django_db(transaction=True)           # and so does this mark

Such tests work in a clone of the test database, made once per run. When a test is over, every row is as
the migrations left it. Django would flush, and so throw away what the migrations shipped (checklist, ladder,
target groups) and what cannot be put back by ordinary means: what is published is frozen.

`scratch_db` is a clone for one test alone, which may change functions and triggers in it (half a second).

`remember("here")` and `restore("here")` take the rows back to any moment within a test, in some 30 ms.

A thread of your own closes its connection when it is done: `django.db.connection.close()`.
The role of the tests must be a superuser: only it may put rows back behind the triggers' back.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, transaction

COMMITTING = {"committed_db", "scratch_db", "transactional_db", "live_server"}
REMEMBER = """
CREATE SCHEMA {moment};
DO $$
DECLARE
    name text;
    filled boolean;
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', name) INTO filled;
        IF filled THEN EXECUTE format('CREATE TABLE {moment}.%I AS TABLE public.%1$I', name); END IF;
    END LOOP;
END $$
"""
RESTORE = """
SET LOCAL session_replication_role = replica;  -- no trigger fires, no foreign key is checked
SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = '30s';  -- a page may still be on its way to the browser
DO $$
DECLARE
    name text;
    columns text;  -- the generated ones generate themselves
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('DELETE FROM public.%I', name);
        IF to_regclass(format('{moment}.%I', name)) IS NOT NULL THEN
            SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
            WHERE attrelid = format('public.%I', name)::regclass AND attnum > 0 AND NOT attisdropped
              AND attgenerated = '';
            EXECUTE format('INSERT INTO public.%I (%s) SELECT %2$s FROM {moment}.%1$I', name, columns);
        END IF;
    END LOOP;
END $$
"""


def remember(moment: str) -> None:
    """Keep every row as it is now."""
    _execute(REMEMBER.format(moment=moment))


def restore(moment: str) -> None:
    """Put every row back as it was at that moment."""
    _execute(RESTORE.format(moment=moment))


def forget(moment: str) -> None:
    _execute(f"DROP SCHEMA {moment} CASCADE")


def _execute(sql: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@contextmanager
def _working_in(name: str) -> Iterator[None]:
    """Every thread's next connection leads to this database."""
    connection.close()
    before, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


@contextmanager
def _clone(suffix: str) -> Iterator[str]:
    """A copy of the database that this thread works in."""
    connection.close()  # nobody may be connected to what is copied
    source = connection.settings_dict["NAME"]
    name = f"{source}_{suffix}"
    with connection._nodb_cursor() as cursor:
        # A browser's loop gives this thread connections of its own; the one from before it is still open.
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [source])
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    try:
        yield name
    finally:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def committed_database(django_db_setup: None, django_db_blocker) -> Iterator[str]:
    """The name of the clone that tests with committed data share."""
    with django_db_blocker.unblock(), _clone("committed") as name:
        with _working_in(name):
            remember("pristine")
        yield name


@pytest.fixture
def committed_db(committed_database: str, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), _working_in(committed_database):
        yield
        restore("pristine")


@pytest.fixture
def scratch_db(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), _clone("scratch") as name, _working_in(name):
        yield


@pytest.fixture
def _django_db_helper(request: pytest.FixtureRequest) -> None:
    """Overrides pytest-django's, which all its database fixtures and its mark come down to."""
    marker = request.node.get_closest_marker("django_db")
    asked = COMMITTING.intersection(request.fixturenames)
    if "scratch_db" in asked:
        request.getfixturevalue("scratch_db")
    elif asked or (marker and marker.kwargs.get("transaction")):
        request.getfixturevalue("committed_db")
    else:
        request.getfixturevalue("_django_db_helper")
