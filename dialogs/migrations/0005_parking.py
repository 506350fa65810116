"""Parking: two new steps and their record (law/parking.sql), and an idea may be handed over too.

Taken back, the parts of the first law that were replaced are put back as its files have them.
"""

from importlib import import_module
from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

first_law = import_module("dialogs.migrations.0002_law")

LAW = Path(__file__).parent / "law"
ROADS = [
    ("park", "idea", "idea", "parking"),
    ("park", "proposal", "proposal", "parking"),
    ("resume", "idea", "idea", ""),
    ("resume", "proposal", "proposal", ""),
    ("hand_over", "idea", "idea", "handover"),
]
#: What law/parking.sql replaces: in which file of the first law it stands, and how it begins and ends there.
REPLACED = [
    ("events", "DO $generate$", "END $generate$;"),
    ("records", "CREATE FUNCTION dialogs_check_correction", "END $$;"),
    ("cases", "CREATE FUNCTION dialogs_case_guard", "END $$;"),
]
TAKE_BACK = [
    "DROP TRIGGER record_guard ON dialogs_parking",
    "DROP TRIGGER record_has_its_event ON dialogs_parking",
]


def _as_it_was(name, begins, ends):
    law = (LAW / f"{name}.sql").read_text(encoding="utf-8")
    part = law[law.index(begins) :]
    part = part[: part.index(ends) + len(ends)]
    return part.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0004_search")]

    operations = [
        migrations.AddField(
            "dialog",
            "parked_until",
            models.DateField(editable=False, null=True, verbose_name="parked until"),
        ),
        migrations.AddConstraint(
            "dialog",
            models.CheckConstraint(
                condition=models.Q(("parked_until__isnull", True), ("state__in", ["idea", "proposal"]), _connector="OR"),
                name="only_the_offices_work_is_parked",
            ),
        ),
        migrations.CreateModel(
            name="Parking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("correction_reason", models.TextField(blank=True, verbose_name="reason for the correction")),
                ("reason", models.TextField(max_length=2000, verbose_name="reason")),
                ("wakes_on", models.DateField(verbose_name="taken up again on")),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="dialogs.parking",
                    ),
                ),
                (
                    "dialog",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)ss", to="dialogs.dialog"
                    ),
                ),
                (
                    "event",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s",
                        to="dialogs.event",
                    ),
                ),
            ],
            options={"verbose_name": "parking", "verbose_name_plural": "parkings"},
        ),
        migrations.RunSQL(first_law.ANY_ROAD, first_law.only_these(first_law.ROADS)),
        migrations.RunSQL(first_law.only_these(first_law.ROADS + ROADS), first_law.ANY_ROAD),
        *(migrations.RunSQL(migrations.RunSQL.noop, _as_it_was(*part)) for part in REPLACED),
        migrations.RunSQL((LAW / "parking.sql").read_text(encoding="utf-8"), TAKE_BACK),
    ]
