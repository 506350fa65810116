"""How often anything was changed that a public page may show (law/public_changes.sql)."""

from pathlib import Path

from django.db import migrations, models

LAW = (Path(__file__).parent / "law" / "public_changes.sql").read_text(encoding="utf-8")
UNDO = "DROP FUNCTION dialogs_public_page_changes() CASCADE;"


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0023_accessibility_reports"), ("committees", "0003_membership_ended_at_once")]

    operations = [
        migrations.CreateModel(
            name="PublicChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("changes", models.BigIntegerField(default=0)),
            ],
            options={
                "verbose_name": "count of public changes",
                "verbose_name_plural": "counts of public changes",
            },
        ),
        migrations.RunSQL(LAW, UNDO),
    ]
