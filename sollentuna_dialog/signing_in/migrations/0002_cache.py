from django.db import migrations


class Migration(migrations.Migration):
    """The table of Django's database cache (settings.CACHES), as `createcachetable` would make it.

    Here, so that whoever migrates has it: no set-up needs a second command.
    """

    dependencies = [("signing_in", "0001_initial")]

    operations = [
        migrations.RunSQL(
            """
            CREATE TABLE cache (
                cache_key varchar(255) PRIMARY KEY,
                value text NOT NULL,
                expires timestamp with time zone NOT NULL
            );
            CREATE INDEX cache_expires ON cache (expires);
            """,
            "DROP TABLE cache",
        )
    ]
