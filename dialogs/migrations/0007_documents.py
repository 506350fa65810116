"""Documents of a case (law/documents.sql)."""

import uuid
from pathlib import Path

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import dialogs.models.document

LAW = Path(__file__).parent / "law"
UNDO = "DROP FUNCTION IF EXISTS dialogs_document_guard() CASCADE"


class Migration(migrations.Migration):
    dependencies = [
        ("dialogs", "0006_notes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "dialog",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="dialogs.dialog"
                    ),
                ),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF"),
                            ("docx", "Word document"),
                            ("odt", "OpenDocument text"),
                            ("xlsx", "Excel workbook"),
                            ("png", "Picture (PNG)"),
                            ("jpg", "Picture (JPG)"),
                        ],
                        max_length=4,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="file name")),
                ("file", models.FileField(upload_to=dialogs.models.document.place_of, verbose_name="file")),
                ("size", models.PositiveIntegerField(verbose_name="size")),
                (
                    "sha256",
                    models.CharField(
                        editable=False,
                        max_length=64,
                        validators=[django.core.validators.RegexValidator("^[0-9a-f]{64}$")],
                    ),
                ),
                (
                    "original_sha256",
                    models.CharField(
                        editable=False,
                        max_length=64,
                        validators=[django.core.validators.RegexValidator("^[0-9a-f]{64}$")],
                    ),
                ),
                ("has_hidden_parts", models.BooleanField(default=False, editable=False)),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("uploaded_at", models.DateTimeField(editable=False)),
                (
                    "made_public_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_public_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "removed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("removed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("removed_reason", models.TextField(blank=True, max_length=2000, verbose_name="why it was removed")),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ["-uploaded_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("dialog", "original_sha256"),
                        name="document_kept_once_in_a_case",
                        violation_error_code="file",
                        violation_error_message="This file is already among the case's documents.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["pdf", "docx", "odt", "xlsx", "png", "jpg"])),
                        name="document_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("original_sha256__regex", "^[0-9a-f]{64}$"),
                            ("sha256__regex", "^[0-9a-f]{64}$"),
                            ("size__gt", 0),
                        ),
                        name="document_file_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("made_public_at", None), ("made_public_by", None)),
                            models.Q(
                                ("has_hidden_parts", False),
                                ("made_public_at__isnull", False),
                                ("made_public_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="public_document_hides_nothing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_by", None)),
                            models.Q(
                                ("made_public_at__isnull", False),
                                ("withdrawn_at__isnull", False),
                                ("withdrawn_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="document_withdrawn_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("removed_at", None), ("removed_by", None), ("removed_reason", "")),
                            models.Q(
                                ("removed_at__isnull", False),
                                ("removed_by__isnull", False),
                                models.Q(("removed_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="document_removed_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("removed_at", None),
                            ("made_public_at", None),
                            ("withdrawn_at__isnull", False),
                            _connector="OR",
                        ),
                        name="removed_document_is_not_public",
                    ),
                ],
            },
        ),
        migrations.RunSQL((LAW / "documents.sql").read_text(encoding="utf-8"), UNDO),
    ]
