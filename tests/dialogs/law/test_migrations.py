"""The migrations go all the way back and all the way forward again, and leave nothing of the law behind."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from .database import sql as ask

OURS = ("committees", "checklists", "dialogs")


@pytest.fixture
def empty_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A scratch database in place of the tests' one."""
    tests = connection.settings_dict["NAME"]
    scratch = f"{tests}_scratch"
    known = {"host", "port", "user", "password"}
    server = {key: value for key, value in connection.get_connection_params().items() if key in known}
    create, drop = (
        sql.SQL(f"{act} DATABASE {{}}").format(sql.Identifier(scratch)) for act in ("CREATE", "DROP")
    )
    with django_db_blocker.unblock(), psycopg.connect(dbname="postgres", autocommit=True, **server) as admin:
        admin.execute(create)
        try:
            connection.close()
            connection.settings_dict["NAME"] = scratch
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = tests
            admin.execute(drop)


def law() -> list[tuple[str]]:
    """Every function and trigger of ours."""
    return ask(
        "SELECT 'function ' || oid::regprocedure FROM pg_proc "
        "WHERE proname ~ '^(dialogs|checklists|committees)_' "
        "UNION ALL SELECT 'trigger ' || tgname || ' on ' || tgrelid::regclass "
        "FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1"
    )


def tables() -> set[str]:
    return {name for name in connection.introspection.table_names() if name.startswith(OURS)}


def run(direction: str, name: str) -> None:
    loader = MigrationLoader(connection)
    migration = loader.get_migration("dialogs", name)
    before = loader.project_state(("dialogs", name), at_end=False)
    with connection.schema_editor() as editor:
        getattr(migration, direction)(before, editor)
    connection.check_constraints()


def migrate(*to: str) -> None:
    call_command("migrate", *to, verbosity=0)


def after_the_tables() -> list[str]:
    """Every migration of the process but the first, in order."""
    graph = MigrationLoader(connection).graph
    [leaf] = graph.leaf_nodes("dialogs")
    return [name for app, name in graph.forwards_plan(leaf) if app == "dialogs"][1:]


@pytest.mark.django_db
def test_the_law_is_taken_back_and_put_on_again() -> None:
    """Within the test's own transaction; the whole way, on a database of its own, is below."""
    there, levels = law(), ask("SELECT key, residents_may FROM dialogs_participationlevel ORDER BY position")
    [*later, ladder, first] = reversed(after_the_tables())
    for name in [*later, ladder]:
        run("unapply", name)
    assert ask("SELECT 1 FROM dialogs_ladder UNION ALL SELECT 1 FROM dialogs_targetgroup") == []
    run("unapply", first)
    assert [row for row in law() if "dialogs" in row[0]] == []
    for name in after_the_tables():
        run("apply", name)
    assert law() == there
    assert ask("SELECT key, residents_may FROM dialogs_participationlevel ORDER BY position") == levels


@pytest.mark.torture
@pytest.mark.usefixtures("empty_database")
def test_back_to_zero_and_forward_again() -> None:
    migrate()
    there, shipped = law(), tables()
    assert len(there) > 50
    migrate("checklists", "zero")
    assert [row for row in law() if "dialogs" in row[0]] == []
    migrate("committees", "zero")
    assert (law(), tables()) == ([], set())
    migrate()
    assert (law(), tables()) == (there, shipped)
