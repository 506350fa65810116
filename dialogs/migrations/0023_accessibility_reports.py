"""Reports about accessibility, their answers, and whom to answer (law/accessibility_reports.sql)."""

import uuid
from pathlib import Path

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

HERE = Path(__file__).parent
LAW = (HERE / "law" / "accessibility_reports.sql").read_text(encoding="utf-8")
UNDO = """
DROP FUNCTION IF EXISTS dialogs_accessibility_report_guard() CASCADE;
DROP FUNCTION IF EXISTS dialogs_report_answer_guard() CASCADE;
"""
# Before this, nobody could report anything. The texts go too: their kind was not known.
NO_REPORTERS = """
DELETE FROM dialogs_reportanswer;
ALTER TABLE dialogs_contact DISABLE TRIGGER erasure_is_remembered;
DELETE FROM dialogs_contact WHERE report_id IS NOT NULL;
DELETE FROM dialogs_accessibilityreport;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE dialogs_contact ENABLE TRIGGER erasure_is_remembered;
ALTER TABLE dialogs_informationtext DISABLE TRIGGER information_text_guard;
DELETE FROM dialogs_informationtext WHERE kind = 'report';
ALTER TABLE dialogs_informationtext ENABLE TRIGGER information_text_guard;
SET CONSTRAINTS ALL IMMEDIATE;
"""
MAIL = [
    ("waiting", "waits"),
    ("sent", "sent"),
    ("silenced", "silenced: nothing is owed any more"),
    ("failed", "failed"),
    ("none", "no address"),
]
KINDS = [
    ("idea", "when an idea is sent in"),
    ("participation", "when a participant asks to hear back"),
    ("subscription", "when somebody subscribes"),
    ("report", "when a fault in accessibility is reported"),
]
PURPOSES = [
    ("answer_idea", "to answer the person who brought the idea"),
    ("tell_participant", "to tell participants what came of the dialogue"),
    ("subscribe", "to send what somebody subscribes to"),
    ("answer_report", "to answer a report about accessibility"),
]
PROTECT = django.db.models.deletion.PROTECT


def first_text(apps, schema_editor):
    """What is read before a report is sent in, so that the form is never without it."""
    body, english = (
        (HERE / "information" / f"report.{language}.txt").read_text(encoding="utf-8").strip()
        for language in ("sv", "en")
    )
    texts = apps.get_model("dialogs", "InformationText")
    texts.objects.create(kind="report", version=1, body=body, body_english=english)


class Migration(migrations.Migration):
    dependencies = [
        ("dialogs", "0022_easy_summaries"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="informationtext",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=20, verbose_name="shown"),
        ),
        migrations.AlterField(
            model_name="contact",
            name="purpose",
            field=models.CharField(
                choices=PURPOSES, default="answer_idea", max_length=30, verbose_name="purpose"
            ),
        ),
        migrations.CreateModel(
            name="AccessibilityReport",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("text", models.TextField(max_length=5000, verbose_name="what does not work")),
                ("page", models.CharField(blank=True, max_length=300, verbose_name="page or document")),
                (
                    "received_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="received"
                    ),
                ),
                (
                    "informed_by",
                    models.ForeignKey(on_delete=PROTECT, related_name="+", to="dialogs.informationtext"),
                ),
            ],
            options={
                "verbose_name": "accessibility report",
                "verbose_name_plural": "accessibility reports",
                "ordering": ["-received_at", "pk"],
                "indexes": [models.Index(fields=["-received_at"], name="report_received")],
                "constraints": [
                    models.CheckConstraint(condition=Q(text__regex=r"\S"), name="report_says_something")
                ],
            },
        ),
        migrations.AddField(
            model_name="contact",
            name="report",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=PROTECT,
                related_name="contact",
                to="dialogs.accessibilityreport",
            ),
        ),
        migrations.RemoveConstraint(model_name="contact", name="contact_has_its_purpose"),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=Q(dialog__isnull=True, report=None, purpose="answer_idea")
                & (Q(idea__isnull=False) | Q(incoming__isnull=False))
                | Q(dialog__isnull=False, idea=None, incoming=None, report=None, purpose="tell_participant")
                | Q(dialog=None, idea=None, incoming=None, report=None, purpose="subscribe")
                | Q(dialog=None, idea=None, incoming=None, report__isnull=False, purpose="answer_report"),
                name="contact_has_its_purpose",
            ),
        ),
        migrations.CreateModel(
            name="ReportAnswer",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "mail",
                    models.CharField(choices=MAIL, default="waiting", max_length=8, verbose_name="mail"),
                ),
                ("claimed_until", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("next_try_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("sent_at", models.DateTimeField(null=True)),
                ("last_error", models.CharField(blank=True, max_length=60, verbose_name="last error")),
                ("text", models.TextField(max_length=10000, verbose_name="answer")),
                (
                    "by",
                    models.ForeignKey(on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="report_answers",
                        to="dialogs.contact",
                    ),
                ),
                (
                    "report",
                    models.OneToOneField(
                        on_delete=PROTECT, related_name="answer", to="dialogs.accessibilityreport"
                    ),
                ),
            ],
            options={
                "verbose_name": "answer to an accessibility report",
                "verbose_name_plural": "answers to accessibility reports",
                "ordering": ["-created_at", "pk"],
                "indexes": [
                    models.Index(
                        condition=Q(mail="waiting"), fields=["next_try_at"], name="report_answer_to_send"
                    ),
                    models.Index(
                        condition=Q(mail="failed"), fields=["-created_at"], name="report_answer_failed"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(text__regex=r"\S"), name="report_answer_says_something"
                    ),
                    models.CheckConstraint(
                        condition=Q(mail="sent", sent_at__isnull=False)
                        | Q(~Q(mail="sent"), sent_at__isnull=True),
                        name="sent_report_answer_says_when",
                    ),
                ],
            },
        ),
        migrations.RunPython(first_text, migrations.RunPython.noop),
        migrations.RunSQL(migrations.RunSQL.noop, NO_REPORTERS),
        migrations.RunSQL(LAW, UNDO),
    ]
