"""Answers that are given often, to ideas that belong elsewhere."""

import tomllib
from pathlib import Path

import django.db.models.functions.text
from django.db import migrations, models

FIRST = Path(__file__).parent / "answers" / "first.toml"


def first_texts(apps, schema_editor):
    """So that nobody begins with an empty list. The municipality changes them as it likes."""
    texts = apps.get_model("dialogs", "AnswerText")
    for row in tomllib.loads(FIRST.read_text(encoding="utf-8"))["text"]:
        texts.objects.create(**row | {"text": row["text"].strip()})


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0017_incoming_ideas")]

    operations = [
        migrations.CreateModel(
            name="AnswerText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(help_text="What colleagues look for. It is not sent.", max_length=100, verbose_name="name of the text")),
                ("kind", models.CharField(choices=[("user_dialogue", "User dialogue (between a service and its users)"), ("fault_report", "Fault report"), ("other_service", "Another service")], max_length=20, verbose_name="what kind of matter it is")),
                ("referred_to", models.CharField(help_text="Who takes the matter on, as the sender reads it.", max_length=200, verbose_name="referred to")),
                ("text", models.TextField(help_text="[Square brackets] mark what has to be filled in before it is sent.", max_length=5000, verbose_name="answer to the person who brought the idea")),
                ("active", models.BooleanField(default=True, verbose_name="offered")),
            ],
            options={
                "verbose_name": "reusable answer",
                "verbose_name_plural": "reusable answers",
                "ordering": ["kind", "title", "pk"],
                "constraints": [
                    models.UniqueConstraint(django.db.models.functions.text.Lower("title"), name="answer_text_named_once", violation_error_code="title", violation_error_message="There already is a text with that name."),
                    models.CheckConstraint(condition=models.Q(models.Q(("title", ""), _negated=True), models.Q(("referred_to", ""), _negated=True), models.Q(("text", ""), _negated=True)), name="answer_text_is_whole"),
                    models.CheckConstraint(condition=models.Q(("kind__in", ["user_dialogue", "fault_report", "other_service"])), name="answer_text_kind_is_known"),
                ],
            },
        ),
        migrations.RunPython(first_texts, migrations.RunPython.noop),
    ]
