"""The migrations go all the way back and all the way forward again, and leave nothing of the law behind."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from dialogs.accessibility import answer
from dialogs.models import Contact, PrivacyAct
from dialogs.retention.erasing import erase_reports
from tests.barriers import reported
from tests.people import Town
from tests.subscribers import follow
from tests.triage.ideas import came

from .database import settle
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


@pytest.mark.django_db
def test_what_residents_left_does_not_bar_the_way_back(town: Town) -> None:
    """Contacts that the older tables do not know go; a report whose words are erased says so there."""
    erased = reported()
    answer(erased, town.strateg, "Rättat.")
    erase_reports([erased.pk], PrivacyAct.Rule.WORDS)
    reported("Går inte att läsa.", email="bo@example.org")
    came("Ljus i Malmparken", email="kim@example.org")
    follow()
    assert set(Contact.objects.values_list("purpose", flat=True)) == {
        "answer_report",
        "answer_idea",
        "subscribe",
    }
    settle()
    way = [name for name in after_the_tables() if name >= "0017"]
    assert way[0] == "0017_incoming_ideas"
    for name in reversed(way):
        run("unapply", name)
        if name == "0025_erased_words":
            texts = ask("SELECT text FROM dialogs_accessibilityreport ORDER BY received_at")
            assert texts == [("(gallrad)",), ("Går inte att läsa.",)]
            assert ask("SELECT text FROM dialogs_reportanswer") == [("(gallrat)",)]
    assert ask("SELECT 1 FROM dialogs_contact") == []
    for name in way:
        run("apply", name)


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
