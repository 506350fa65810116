"""The shipped checklist and its guards can be taken back and put on again."""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from checklists.models import Template

APP = "checklists"
STEPS = [
    "0001_initial",
    "0002_municipality_checklist",
    "0003_published_never_changes",
    "0004_begins_with_a_published_version",
]
GUARDS = {
    "published_template_never_changes",
    "published_points_never_change",
    "checklist_keeps_its_template",
    "item_stays_where_it_is",
    "item_never_vanishes",
    "begins_with_a_published_version",
}


def run(direction: str, step: int) -> None:
    """Run one migration on the database of the test, inside its transaction."""
    loader = MigrationLoader(connection)
    before = loader.project_state((APP, STEPS[step - 1]))
    with connection.schema_editor() as editor:
        getattr(loader.get_migration(APP, STEPS[step]), direction)(before, editor)
    connection.check_constraints()  # the next migration may not alter a table with checks left to do


def guards() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")
        return GUARDS & {name for (name,) in cursor.fetchall()}


def points() -> list[str]:
    return list(Template.objects.current().items.values_list("text", flat=True))


@pytest.mark.django_db
def test_back_and_forth():
    as_shipped = points()
    assert guards() == GUARDS
    run("unapply", 3)
    run("unapply", 2)
    assert not guards()
    run("unapply", 1)
    assert not Template.objects.exists()
    for step in (1, 2, 3):
        run("apply", step)
    assert guards() == GUARDS
    assert points() == as_shipped
