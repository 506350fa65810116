import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from committees.models import Meeting


@pytest.mark.django_db
def test_the_guard_of_the_meetings_can_be_taken_back_and_put_on_again():
    loader = MigrationLoader(connection)
    migration = loader.get_migration("committees", "0002_meeting_never_moves")
    for direction, expected in [("unapply", 0), ("apply", 1)]:
        with connection.schema_editor() as editor:
            getattr(migration, direction)(loader.project_state(("committees", "0001_initial")), editor)
        assert _guards() == expected


def _guards() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_trigger WHERE tgname = 'meeting_never_moves' AND tgrelid = %s::regclass",
            [Meeting._meta.db_table],
        )
        return cursor.fetchone()[0]
