import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dialogs", "0011_notices"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="NoticeChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "steps_by_mail",
                    models.BooleanField(default=True, verbose_name="Mail me when a step makes it my turn"),
                ),
                (
                    "digest_by_mail",
                    models.BooleanField(default=True, verbose_name="Mail me the summary of the week"),
                ),
                (
                    "person",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notice_choice",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "choice of notices",
                "verbose_name_plural": "choices of notices",
            },
        ),
        migrations.CreateModel(
            name="Digest",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("week", models.DateField()),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
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
                (
                    "recipient",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="digests",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "weekly summary",
                "verbose_name_plural": "weekly summaries",
                "ordering": ["-week", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("mail", "waiting")), fields=["next_try_at"], name="digest_to_send"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("recipient", "week"), name="one_digest_a_week"),
                    models.CheckConstraint(
                        condition=models.Q(("week__iso_week_day", 1)), name="digest_week_begins_on_monday"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("mail", "sent"), ("sent_at__isnull", False)),
                            models.Q(models.Q(("mail", "sent"), _negated=True), ("sent_at__isnull", True)),
                            _connector="OR",
                        ),
                        name="sent_digest_says_when",
                    ),
                ],
            },
        ),
    ]
