"""Notices, the outbox of steps, and the day of the first sweep (law/notices.sql)."""

from pathlib import Path

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

LAW = Path(__file__).parent / "law"
UNDO = """
DROP FUNCTION IF EXISTS dialogs_notice_guard() CASCADE;
DROP FUNCTION IF EXISTS dialogs_event_is_untold() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("dialogs", "0010_paper_templates"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Beginning",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("day", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("rule", models.CharField(max_length=60)),
                ("due_on", models.DateField(null=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("handler", "handler"),
                            ("official", "official of the office"),
                            ("secretary", "secretary of the committee"),
                            ("strategist", "KLK strategist"),
                            ("administrator", "administrator"),
                        ],
                        max_length=13,
                    ),
                ),
                ("counted_from", models.DateField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "mail",
                    models.CharField(
                        choices=[
                            ("waiting", "waits"),
                            ("sent", "sent"),
                            ("silenced", "silenced: nothing is owed any more"),
                            ("failed", "failed"),
                            ("none", "no address"),
                        ],
                        default="waiting",
                        max_length=8,
                        verbose_name="mail",
                    ),
                ),
                ("claimed_until", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("next_try_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("sent_at", models.DateTimeField(null=True)),
                ("last_error", models.CharField(blank=True, max_length=60, verbose_name="last error")),
            ],
            options={
                "verbose_name": "notice",
                "verbose_name_plural": "notices",
                "ordering": ["-created_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Untold",
            fields=[
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="dialogs.event",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="dialog",
            index=models.Index(
                condition=models.Q(("state__in", ["execution", "feedback"])),
                fields=["feedback_date"],
                name="promised_feedback",
            ),
        ),
        migrations.AddIndex(
            model_name="dialog",
            index=models.Index(
                condition=models.Q(("state", "feedback")), fields=["waiting_since"], name="ended_dialogue"
            ),
        ),
        migrations.AddConstraint(
            model_name="beginning",
            constraint=models.CheckConstraint(condition=models.Q(("id", 1)), name="there_is_one_beginning"),
        ),
        migrations.AddField(
            model_name="notice",
            name="dialog",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="notices",
                to="dialogs.dialog",
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="event",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="notices",
                to="dialogs.event",
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="recipient",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="notices",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(condition=models.Q(("mail", "waiting")), fields=["next_try_at"], name="notice_to_send"),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(condition=models.Q(("mail", "failed")), fields=["-created_at"], name="notice_failed"),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(fields=["recipient", "-created_at"], name="notice_newest_of_person"),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(condition=models.Q(("read_at", None)), fields=["recipient"], name="notice_unread"),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.UniqueConstraint(
                fields=("dialog", "rule", "due_on", "recipient"), name="reminder_exists_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.UniqueConstraint(fields=("event", "recipient", "rule"), name="step_told_once"),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("counted_from__isnull", False), ("due_on__isnull", False), ("event__isnull", True)),
                    models.Q(("due_on__isnull", True), ("event__isnull", False)),
                    _connector="OR",
                ),
                name="notice_of_a_day_or_of_a_step",
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("mail", "sent"), ("sent_at__isnull", False)),
                    models.Q(("mail__in", ["waiting", "silenced", "failed", "none"]), ("sent_at__isnull", True)),
                    _connector="OR",
                ),
                name="sent_notice_says_when",
            ),
        ),
        migrations.RunSQL((LAW / "notices.sql").read_text(encoding="utf-8"), UNDO),
    ]
