"""Letters to residents, and participants among the contacts (law/letters.sql)."""

from pathlib import Path

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.functions import Lower

LAW = Path(__file__).parent / "law"
UNDO = "DROP FUNCTION IF EXISTS dialogs_letter_guard() CASCADE"
# Before this, a contact was of an idea: taken back, the participants go with their letters.
NO_PARTICIPANTS = "DELETE FROM dialogs_contact WHERE idea_id IS NULL"
MAIL = [
    ("waiting", "waits"),
    ("sent", "sent"),
    ("silenced", "silenced: nothing is owed any more"),
    ("failed", "failed"),
    ("none", "no address"),
]
PURPOSES = [
    ("answer_idea", "to answer the person who brought the idea"),
    ("tell_participant", "to tell participants what came of the dialogue"),
]
BASES = [
    ("public_task", "task of public interest (GDPR article 6.1 e)"),
    ("consent", "consent (GDPR article 6.1 a)"),
]
PROTECT = django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0014_method_guide")]

    operations = [
        migrations.AddField(
            model_name="contact",
            name="dialog",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=PROTECT, related_name="participants", to="dialogs.dialog"
            ),
        ),
        migrations.AlterField(
            model_name="contact",
            name="idea",
            field=models.OneToOneField(
                blank=True, null=True, on_delete=PROTECT, related_name="contact", to="dialogs.idea"
            ),
        ),
        migrations.AlterField(
            model_name="contact",
            name="legal_basis",
            field=models.CharField(
                choices=BASES, default="public_task", max_length=30, verbose_name="legal basis"
            ),
        ),
        migrations.AlterField(
            model_name="contact",
            name="purpose",
            field=models.CharField(
                choices=PURPOSES, default="answer_idea", max_length=30, verbose_name="purpose"
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=Q(dialog__isnull=True, idea__isnull=False, purpose="answer_idea")
                | Q(dialog__isnull=False, idea__isnull=True, purpose="tell_participant"),
                name="contact_of_an_idea_or_of_a_participant",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.UniqueConstraint(
                F("dialog"), Lower("email"), condition=~Q(email=""), name="participant_signs_up_once"
            ),
        ),
        migrations.RunSQL(migrations.RunSQL.noop, NO_PARTICIPANTS),
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("mail", models.CharField(choices=MAIL, default="waiting", max_length=8, verbose_name="mail")),
                ("claimed_until", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("next_try_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("sent_at", models.DateTimeField(null=True)),
                ("last_error", models.CharField(blank=True, max_length=60, verbose_name="last error")),
                (
                    "contact",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="letters",
                        to="dialogs.contact",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(on_delete=PROTECT, related_name="letters", to="dialogs.event"),
                ),
            ],
            options={
                "verbose_name": "letter to a resident",
                "verbose_name_plural": "letters to residents",
                "ordering": ["-created_at", "pk"],
                "indexes": [
                    models.Index(condition=Q(mail="waiting"), fields=["next_try_at"], name="letter_to_send"),
                    models.Index(condition=Q(mail="failed"), fields=["-created_at"], name="letter_failed"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("contact", "event"), name="resident_told_once"),
                    models.CheckConstraint(
                        condition=Q(mail="sent", sent_at__isnull=False)
                        | Q(~Q(mail="sent"), sent_at__isnull=True),
                        name="sent_letter_says_when",
                    ),
                ],
            },
        ),
        migrations.RunSQL((LAW / "letters.sql").read_text(encoding="utf-8"), UNDO),
    ]
