"""Reports about accessibility, their answers and comments can be erased by plan (law/erased_words.sql).

Taken back, the guards are put back as law/accessibility_reports.sql has them, and what has been erased says so in
words: before this, no report was empty.
"""

from pathlib import Path

from django.db import migrations, models
from django.db.models import Q

FILES = Path(__file__).parent / "law"
LAW = (FILES / "erased_words.sql").read_text(encoding="utf-8")
TAKE_BACK = f"""
DROP TRIGGER erasure_is_remembered ON dialogs_accessibilityreport;
DROP TRIGGER erasure_is_remembered ON dialogs_reportanswer;
DROP TRIGGER erasure_is_remembered ON dialogs_heardbackanswer;
DROP FUNCTION dialogs_accessibility_report_guard() CASCADE;
DROP FUNCTION dialogs_report_answer_guard() CASCADE;
ALTER TABLE dialogs_accessibilityreport DROP CONSTRAINT report_is_whole_or_erased;
ALTER TABLE dialogs_reportanswer DROP CONSTRAINT report_answer_is_whole_or_erased;
UPDATE dialogs_accessibilityreport SET text = '(gallrad)' WHERE erased_at IS NOT NULL;
UPDATE dialogs_reportanswer SET text = '(gallrat)' WHERE erased_at IS NOT NULL;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE dialogs_accessibilityreport ADD CONSTRAINT report_is_whole_or_erased CHECK (TRUE);
ALTER TABLE dialogs_reportanswer ADD CONSTRAINT report_answer_is_whole_or_erased CHECK (TRUE);
{(FILES / "accessibility_reports.sql").read_text(encoding="utf-8")}
"""
RULES = [
    ("expired", "the days after the last answer are over"),
    ("unconfirmed", "the subscription was never confirmed"),
    ("ended", "the subscription has ended"),
    ("words", "the time for which words are kept is over"),
    ("withdrawn", "the person took back the consent"),
    ("removed", "the office removed it at the person's request"),
    ("asked", "the person asked for it"),
]
DATA = [
    ("contact", "name, e-mail address and telephone number"),
    ("idea", "the words of an idea"),
    ("report", "the words of a report about accessibility"),
    ("comment", "a comment on whether somebody heard back"),
]
WHEN_ERASED = models.DateTimeField(blank=True, editable=False, null=True)


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0024_public_changes")]

    operations = [
        migrations.AddField(model_name="accessibilityreport", name="erased_at", field=WHEN_ERASED),
        migrations.AddField(model_name="reportanswer", name="erased_at", field=WHEN_ERASED.clone()),
        migrations.RemoveConstraint(model_name="accessibilityreport", name="report_says_something"),
        migrations.RemoveConstraint(model_name="reportanswer", name="report_answer_says_something"),
        migrations.AddConstraint(
            model_name="accessibilityreport",
            constraint=models.CheckConstraint(
                condition=Q(text__regex=r"\S", erased_at=None) | Q(text="", page="", erased_at__isnull=False),
                name="report_is_whole_or_erased",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportanswer",
            constraint=models.CheckConstraint(
                condition=Q(text__regex=r"\S", erased_at=None) | Q(text="", erased_at__isnull=False),
                name="report_answer_is_whole_or_erased",
            ),
        ),
        migrations.AlterField(
            model_name="privacyact",
            name="rule",
            field=models.CharField(choices=RULES, max_length=12, verbose_name="why"),
        ),
        migrations.AlterField(
            model_name="privacyact",
            name="data",
            field=models.CharField(choices=DATA, max_length=10, verbose_name="what data"),
        ),
        migrations.RunSQL(LAW, TAKE_BACK),
    ]
