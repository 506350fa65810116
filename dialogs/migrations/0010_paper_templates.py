import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dialogs", "0009_areas_and_calendars"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LetterheadVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uploaded_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("in_use", models.BooleanField(default=False, editable=False)),
                ("municipality", models.CharField(max_length=100, verbose_name="name of the municipality")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="line under the name")),
                ("footer", models.CharField(blank=True, max_length=200, verbose_name="text at the foot of each page")),
                ("logo", models.BinaryField(null=True)),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "letterhead",
                "verbose_name_plural": "letterheads",
                "ordering": ["-pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("in_use", True)), fields=("in_use",), name="one_letterheadversion_in_use"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PaperTemplate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uploaded_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("in_use", models.BooleanField(default=False, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="file name")),
                ("content", models.BinaryField()),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "template for papers",
                "verbose_name_plural": "templates for papers",
                "ordering": ["-pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("in_use", True)), fields=("in_use",), name="one_papertemplate_in_use"
                    )
                ],
            },
        ),
    ]
