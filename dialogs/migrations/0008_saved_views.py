"""Saved filters, and the indexes of the list of cases and its search."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models.functions import Collate

FOR_TABS = ["state", "parked_until"]


def _words(name, field):
    vector = django.contrib.postgres.search.SearchVector(field, config="swedish")
    return django.contrib.postgres.indexes.GinIndex(vector, name=name)


def _order(name, by):
    return models.Index(by, models.OrderBy(models.F("id"), descending=True), include=FOR_TABS, name=name)


def _found_with_the_state(name, model):
    """The composite index that begins with the same column serves."""
    return migrations.AlterField(
        "dialog",
        name,
        models.ForeignKey(
            db_index=False,
            null=True,
            on_delete=django.db.models.deletion.PROTECT,
            related_name="dialogs",
            to=model,
            verbose_name=name,
        ),
    )


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0007_documents")]

    operations = [
        migrations.CreateModel(
            name="SavedView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=60, verbose_name="name")),
                ("query", models.CharField(editable=False, max_length=2000)),
                (
                    "person",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_views",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "saved filter",
                "verbose_name_plural": "saved filters",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "name"),
                        name="saved_view_named_once",
                        violation_error_code="name",
                        violation_error_message="You already have a saved filter with that name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("query__regex", "(^|&)page="), _negated=True),
                        name="saved_view_is_no_page",
                    ),
                ],
            },
        ),
        migrations.AddIndex("dialog", models.Index(fields=FOR_TABS, name="case_by_state")),
        migrations.AddIndex("dialog", _order("case_by_due_date", models.F("due_on"))),
        migrations.AddIndex("dialog", _order("case_by_waiting", models.F("waiting_since"))),
        migrations.AddIndex("dialog", _order("case_by_title", Collate("title", "sv-SE-x-icu"))),
        migrations.AddIndex("dialog", _words("case_description_words", "description")),
        migrations.AddIndex("idea", _words("idea_words", "text")),
        _found_with_the_state("committee", "committees.committee"),
        _found_with_the_state("office", "committees.office"),
        _found_with_the_state("handler", settings.AUTH_USER_MODEL),
        # What an index on an expression knows of its values it learns only now; till then its use is a guess.
        migrations.RunSQL("ANALYZE dialogs_dialog, dialogs_idea", migrations.RunSQL.noop),
    ]
