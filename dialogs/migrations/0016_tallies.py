"""Tallies of the months, for the figures; what makes them uncertain (law/tallies.sql); and indexes."""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

LAW = Path(__file__).parent / "law"
TAKE_BACK = """
DROP TRIGGER event_is_untallied ON dialogs_event;
DROP FUNCTION dialogs_event_is_untallied();
"""


def _index(model, name, *fields, **options):
    return migrations.AddIndex(model, models.Index(fields=[*fields], name=name, **options))


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0015_letters")]

    operations = [
        migrations.CreateModel(
            name="TalliedMonth",
            fields=[
                ("month", models.DateField(primary_key=True, serialize=False)),
                ("counted_by", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField()),
                ("everywhere", models.BooleanField()),
                ("committee_id", models.BigIntegerField(null=True)),
                ("office_id", models.BigIntegerField(null=True)),
                ("level", models.CharField(blank=True, max_length=20)),
                ("figure", models.CharField(max_length=20)),
                ("part", models.CharField(blank=True, max_length=100)),
                ("value", models.IntegerField(null=True)),
                ("cases", models.PositiveIntegerField()),
                ("total", models.PositiveBigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Untallied",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "dialog",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="dialogs.dialog",
                    ),
                ),
            ],
        ),
        _index(
            "tally",
            "tally_of_everybody",
            "figure",
            "month",
            condition=models.Q(("everywhere", True)),
            include=["part", "value", "cases", "total"],
        ),
        _index(
            "tally",
            "tally_of_a_committee",
            "committee_id",
            "month",
            condition=models.Q(("everywhere", False)),
        ),
        _index("tally", "tally_by_month", "month"),
        _index(
            "dialog",
            "open_case_standing",
            "committee",
            "state",
            condition=models.Q(("state__in", ["completed", "referred", "withdrawn"]), _negated=True),
            include=["office", "due_on"],
        ),
        _index(
            "event",
            "event_that_ends",
            "step",
            "at",
            condition=models.Q(("step__in", ["publish_feedback", "close"])),
            include=["dialog"],
        ),
        _index("execution", "execution_by_day", "ended_on"),
        _index("cancellation", "cancellation_by_day", "decided_on"),
        _index("compilation", "compilation_by_day", "completed_on"),
        _index("dialogdecision", "dialogdecision_by_day", "decided_on"),
        _index("investigationdecision", "investigation_by_day", "decided_on"),
        migrations.RunSQL((LAW / "tallies.sql").read_text(encoding="utf-8"), TAKE_BACK),
    ]
