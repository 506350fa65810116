"""Notes (law/notes.sql), and until when each person has read what is new."""

import uuid
from pathlib import Path

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

LAW = Path(__file__).parent / "law"
UNDO = "DROP FUNCTION IF EXISTS dialogs_note_never_changes() CASCADE"


class Migration(migrations.Migration):
    dependencies = [
        ("dialogs", "0005_parking"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ReadMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("read_until", models.DateTimeField()),
                (
                    "person",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="read_mark",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("text", models.TextField(max_length=10_000, verbose_name="note")),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "dialog",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="dialogs.dialog"
                    ),
                ),
            ],
            options={
                "verbose_name": "note",
                "verbose_name_plural": "notes",
                "ordering": ["-at", "-pk"],
                "indexes": [models.Index(fields=["dialog", "-at"], name="note_newest_of_case")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("text__regex", "\\S")), name="note_says_something")
                ],
            },
        ),
        migrations.RunSQL((LAW / "notes.sql").read_text(encoding="utf-8"), UNDO),
    ]
