"""The shipped checklist and its guards can be taken back and put on again."""

import pytest
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader

from checklists.models import Template

APP, INITIAL = "checklists", "0001_initial"
CHECKLIST, GUARDS = "0002_municipality_checklist", "0003_published_never_changes"


def run(direction: str, name: str, after: str) -> None:
    """Run one migration on the database of the test, inside its transaction."""
    loader = MigrationLoader(connection)
    migration: migrations.Migration = loader.get_migration(APP, name)
    with connection.schema_editor() as editor:
        getattr(migration, direction)(loader.project_state((APP, after)), editor)
    connection.check_constraints()  # the next migration may not alter a table with checks left to do


def triggers() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger"
            " WHERE NOT tgisinternal AND tgrelid::regclass::text LIKE 'checklists_%'"
        )
        return {name for (name,) in cursor.fetchall()}


@pytest.mark.django_db
def test_back_and_forth():
    guards, text = triggers(), _text()
    assert len(guards) == 5
    run("unapply", GUARDS, after=CHECKLIST)
    assert not triggers()
    run("unapply", CHECKLIST, after=INITIAL)
    assert not Template.objects.exists()
    run("apply", CHECKLIST, after=INITIAL)
    run("apply", GUARDS, after=CHECKLIST)
    assert (triggers(), _text()) == (guards, text)


def _text() -> list[str]:
    return list(Template.objects.current().items.values_list("text", flat=True))
