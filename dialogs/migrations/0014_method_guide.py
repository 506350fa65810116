"""The method guide: what each method demands and suits, who changed it, and what people learned of it.

It begins with a text for each method that the municipality's rules name (guide/starting.toml), and an empty
page for whatever other methods a published ladder has.
"""

import tomllib
import uuid
from pathlib import Path

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q
from django.utils.text import slugify

STARTING = Path(__file__).parent / "guide" / "starting.toml"
PROTECT = django.db.models.deletion.PROTECT

GUARD = """
CREATE FUNCTION dialogs_guide_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.revision := OLD.revision + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER guide_guard BEFORE UPDATE ON dialogs_methodguide
    FOR EACH ROW EXECUTE FUNCTION dialogs_guide_guard();
CREATE TRIGGER guide_guard BEFORE UPDATE ON dialogs_methodexperience
    FOR EACH ROW EXECUTE FUNCTION dialogs_guide_guard();
CREATE FUNCTION dialogs_guide_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM dialogs_refuse('I4', 'who changed the method guide, and when, never changes or vanishes');
END $$;
CREATE TRIGGER guide_change_stays BEFORE UPDATE OR DELETE ON dialogs_methodguidechange
    FOR EACH ROW EXECUTE FUNCTION dialogs_guide_change_stays();
"""
NO_GUARD = """
DROP FUNCTION dialogs_guide_change_stays() CASCADE;
DROP FUNCTION dialogs_guide_guard() CASCADE;
"""


def ship(apps, schema_editor):
    guides = apps.get_model("dialogs", "MethodGuide").objects
    for method in tomllib.loads(STARTING.read_text(encoding="utf-8"))["method"]:
        guides.create(**method | {"indicators": method["indicators"].strip()})
    methods = apps.get_model("dialogs", "Method").objects.filter(level__ladder__published_at__isnull=False)
    others = methods.exclude(level__key="information").exclude(name__in=guides.values("name"))
    for number, name in enumerate(sorted(set(others.values_list("name", flat=True)))):
        guides.create(name=name, slug=f"{slugify(name)}-{number + 2}")


def _between(most):
    return [django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(most)]


def _by(to, related_name, **options):
    return models.ForeignKey(on_delete=PROTECT, related_name=related_name, to=to, **options)


ID = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0013_effects"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.CreateModel(
            name="MethodGuide",
            fields=[
                ("id", ID.clone()),
                ("name", models.CharField(editable=False, max_length=100, unique=True, verbose_name="method")),
                ("slug", models.SlugField(editable=False, max_length=120, unique=True)),
                ("in_short", models.TextField(default="", max_length=500, verbose_name="the method in short")),
                (
                    "weeks",
                    models.PositiveSmallIntegerField(
                        null=True, validators=_between(104), verbose_name="weeks from decision to compiled result"
                    ),
                ),
                (
                    "days",
                    models.PositiveSmallIntegerField(
                        null=True, validators=_between(400), verbose_name="working days for the office, in all"
                    ),
                ),
                (
                    "people",
                    models.PositiveSmallIntegerField(
                        null=True, validators=_between(100), verbose_name="staff needed at each occasion"
                    ),
                ),
                (
                    "cost",
                    models.CharField(
                        choices=[
                            ("low", "Low: at most SEK 20,000"),
                            ("medium", "Medium: SEK 20,000–100,000"),
                            ("high", "High: more than SEK 100,000"),
                        ],
                        default="",
                        max_length=10,
                        verbose_name="cost class",
                    ),
                ),
                ("suits", models.TextField(default="", max_length=2000, verbose_name="suits")),
                ("suits_not", models.TextField(default="", max_length=2000, verbose_name="does not suit")),
                (
                    "reaches",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="target groups it tends to reach",
                    ),
                ),
                (
                    "indicators",
                    models.TextField(
                        blank=True, default="", max_length=2000, verbose_name="examples of indicators"
                    ),
                ),
                ("changed_at", models.DateTimeField(editable=False, null=True)),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("changed_by", _by(settings.AUTH_USER_MODEL, "+", null=True, editable=False)),
            ],
            options={
                "verbose_name": "method in the guide",
                "verbose_name_plural": "methods in the guide",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(cost__in=["", "low", "medium", "high"]), name="guide_cost_is_known"
                    ),
                    models.CheckConstraint(
                        condition=Q(weeks__range=(1, 104)) | Q(weeks=None), name="guide_weeks_are_sane"
                    ),
                    models.CheckConstraint(
                        condition=Q(changed_by=None, changed_at=None)
                        | Q(changed_by__isnull=False, changed_at__isnull=False),
                        name="guide_changed_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MethodGuideChange",
            fields=[
                ("id", ID.clone()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=30), size=None
                    ),
                ),
                ("by", _by(settings.AUTH_USER_MODEL, "+")),
                ("guide", _by("dialogs.methodguide", "changes")),
            ],
            options={
                "ordering": ["-at", "-pk"],
                "constraints": [
                    models.CheckConstraint(condition=~Q(fields=[]), name="guide_change_changed_something")
                ],
            },
        ),
        migrations.CreateModel(
            name="MethodExperience",
            fields=[
                ("id", ID.clone()),
                ("at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("text", models.TextField(max_length=1000, verbose_name="what we learned")),
                ("target_group", models.CharField(blank=True, max_length=100, verbose_name="target group")),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("author", _by(settings.AUTH_USER_MODEL, "+", editable=False)),
                ("dialog", _by("dialogs.dialog", "+", null=True, blank=True, verbose_name="case")),
                ("guide", _by("dialogs.methodguide", "experiences", editable=False)),
            ],
            options={
                "verbose_name": "experience of a method",
                "verbose_name_plural": "experiences of methods",
                "ordering": ["-at", "-pk"],
                "indexes": [models.Index(fields=["guide", "-at"], name="experience_newest_of_method")],
                "constraints": [
                    models.CheckConstraint(condition=Q(text__regex=r"\S"), name="experience_says_something")
                ],
            },
        ),
        migrations.AddIndex(
            "occasion",
            models.Index(
                condition=Q(status="held"),
                fields=["method", "dialog"],
                include=("attended", "attended_is_estimate"),
                name="held_by_method",
            ),
        ),
        migrations.RunSQL(GUARD, NO_GUARD),
        migrations.RunPython(ship, migrations.RunPython.noop),
    ]
