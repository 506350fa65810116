"""What a dialogue led to: a new step and its record (law/effects.sql), and when the office is asked for it.

Taken back, the part of the law of parking that was replaced is put back as its file has it.
"""

from importlib import import_module
from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

first_law = import_module("dialogs.migrations.0002_law")
parking = import_module("dialogs.migrations.0005_parking")

LAW = Path(__file__).parent / "law"
BEFORE = first_law.ROADS + parking.ROADS
ROADS = [("record_effect", "completed", "completed", "effect")]
PARKING_LAW = (LAW / "parking.sql").read_text(encoding="utf-8")
CONTENT = PARKING_LAW[PARKING_LAW.index("DO $generate$") : PARKING_LAW.index("END $generate$;")] + "END $generate$;"
TAKE_BACK = [
    "DROP TRIGGER record_guard ON dialogs_effect",
    "DROP TRIGGER record_has_its_event ON dialogs_effect",
    "DROP TRIGGER effect_follows_the_answer ON dialogs_effect",
    "DROP FUNCTION dialogs_effect_follows_the_answer()",
]
INFLUENCES = [
    ("influenced", "The dialogue influenced the decision"),
    ("partly", "The dialogue influenced the decision in part"),
    ("not", "The dialogue did not influence the decision"),
    ("unknown", "It is too early to say"),
]


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0012_notice_choices")]

    operations = [
        migrations.CreateModel(
            name="Effect",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("correction_reason", models.TextField(blank=True, verbose_name="reason for the correction")),
                (
                    "influence",
                    models.CharField(choices=INFLUENCES, max_length=10, verbose_name="did the dialogue influence?"),
                ),
                ("what_came_of_it", models.TextField(max_length=20000, verbose_name="what was decided and done")),
                (
                    "decision",
                    models.CharField(blank=True, max_length=300, verbose_name="the decision that shows it"),
                ),
                ("evidence", models.TextField(blank=True, max_length=2000, verbose_name="where it can be seen")),
                ("as_of", models.DateField(verbose_name="as it stood on")),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="dialogs.effect",
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
            options={"verbose_name": "effect of a dialogue", "verbose_name_plural": "effects of dialogues"},
        ),
        migrations.AddConstraint(
            "effect",
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(("influence__in", ["influenced", "partly"]), _negated=True),
                    models.Q(("decision", ""), _negated=True),
                    _connector="OR",
                ),
                name="influence_is_shown_by_a_decision",
                violation_error_code="decision",
                violation_error_message="Name the decision that shows it.",
            ),
        ),
        migrations.AddField(
            "dialog",
            "follow_up_on",
            models.DateField(editable=False, null=True, verbose_name="effect to be followed up"),
        ),
        migrations.AddIndex(
            "dialog",
            models.Index(
                condition=models.Q(("follow_up_on__isnull", False)),
                fields=["follow_up_on"],
                name="effect_to_follow_up",
            ),
        ),
        migrations.AddConstraint(
            "dialog",
            models.CheckConstraint(
                condition=models.Q(("follow_up_on__isnull", True), ("state", "completed"), _connector="OR"),
                name="only_what_is_completed_is_followed_up",
            ),
        ),
        migrations.RunSQL(first_law.ANY_ROAD, first_law.only_these(BEFORE)),
        migrations.RunSQL(first_law.only_these(BEFORE + ROADS), first_law.ANY_ROAD),
        migrations.RunSQL(migrations.RunSQL.noop, CONTENT),
        migrations.RunSQL((LAW / "effects.sql").read_text(encoding="utf-8"), TAKE_BACK),
    ]
