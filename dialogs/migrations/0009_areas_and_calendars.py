"""What committees propose dialogues on, which stays as it was once it is opened or dropped; and calendar links."""

import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q

GUARD = """
CREATE FUNCTION dialogs_area_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('R4', 'a proposed area is dropped with a reason, never deleted');
    END IF;
    IF OLD.dialog_id IS NOT NULL OR OLD.dropped_at IS NOT NULL THEN
        PERFORM dialogs_refuse('R4', 'an area that was opened or dropped stays as it is');
    END IF;
    IF NEW.committee_id <> OLD.committee_id OR NEW.proposed_by_id <> OLD.proposed_by_id
        OR NEW.proposed_at <> OLD.proposed_at OR NEW.key <> OLD.key THEN
        PERFORM dialogs_refuse('R4', 'who proposed an area, and when, stays as it is');
    END IF;
    NEW.revision := OLD.revision + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER area_guard BEFORE UPDATE OR DELETE ON dialogs_proposedarea
    FOR EACH ROW EXECUTE FUNCTION dialogs_area_guard();
"""
NO_GUARD = """
DROP TRIGGER area_guard ON dialogs_proposedarea;
DROP FUNCTION dialogs_area_guard();
"""
PROTECT = django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    dependencies = [
        ("dialogs", "0008_saved_views"),
        ("committees", "0002_meeting_never_moves"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.BinaryField(max_length=32, unique=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("revoked_at", models.DateTimeField(null=True)),
                ("committee", models.ForeignKey(null=True, on_delete=PROTECT, related_name="+", to="committees.committee", verbose_name="committee")),
                ("office", models.ForeignKey(null=True, on_delete=PROTECT, related_name="+", to="committees.office", verbose_name="office")),
                ("person", models.ForeignKey(on_delete=PROTECT, related_name="calendar_links", to=settings.AUTH_USER_MODEL, verbose_name="person")),
            ],
            options={
                "verbose_name": "calendar link",
                "verbose_name_plural": "calendar links",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(committee=None, office__isnull=False) | Q(committee__isnull=False, office=None),
                        name="calendar_of_one_body",
                    ),
                    models.CheckConstraint(
                        condition=Q(revoked_at=None) | Q(revoked_at__gte=F("created_at")),
                        name="calendar_revoked_after_it_was_made",
                    ),
                    models.UniqueConstraint(
                        fields=["person", "committee"], condition=Q(revoked_at=None), name="one_calendar_of_a_committee"
                    ),
                    models.UniqueConstraint(
                        fields=["person", "office"], condition=Q(revoked_at=None), name="one_calendar_of_an_office"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposedArea",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(2000), django.core.validators.MaxValueValidator(2100)], verbose_name="year")),
                ("title", models.CharField(max_length=200, verbose_name="area")),
                ("description", models.TextField(blank=True, max_length=20000, verbose_name="why a dialogue is needed")),
                ("proposed_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("dropped_at", models.DateTimeField(editable=False, null=True)),
                ("dropped_reason", models.TextField(blank=True, editable=False, max_length=2000, verbose_name="why it is dropped")),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("committee", models.ForeignKey(editable=False, on_delete=PROTECT, related_name="proposed_areas", to="committees.committee", verbose_name="committee")),
                ("dialog", models.OneToOneField(editable=False, null=True, on_delete=PROTECT, related_name="proposed_area", to="dialogs.dialog")),
                ("proposed_by", models.ForeignKey(editable=False, on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="entered by")),
            ],
            options={
                "verbose_name": "proposed area",
                "verbose_name_plural": "proposed areas",
                "ordering": ["-year", "committee", "title", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("committee"),
                        models.F("year"),
                        django.db.models.functions.text.Lower("title"),
                        name="area_once_a_year",
                        violation_error_code="title",
                        violation_error_message="The committee has already proposed this area for that year.",
                    ),
                    models.CheckConstraint(condition=~Q(title=""), name="area_has_a_title"),
                    models.CheckConstraint(condition=Q(year__gte=2000, year__lte=2100), name="area_of_a_year"),
                    models.CheckConstraint(
                        condition=Q(dropped_at=None, dropped_reason="")
                        | Q(dropped_at__isnull=False) & ~Q(dropped_reason=""),
                        name="area_dropped_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=Q(dialog=None) | Q(dropped_at=None), name="area_is_opened_or_dropped"
                    ),
                ],
            },
        ),
        migrations.RunSQL(GUARD, NO_GUARD),
    ]
