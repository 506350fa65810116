"""The question whether people heard back, and answers that are nobody's (law/heard_back.sql)."""

import uuid
from pathlib import Path

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


LAW = (Path(__file__).parent / "law" / "heard_back.sql").read_text(encoding="utf-8")
UNDO = """
DROP TRIGGER IF EXISTS answer_is_untallied ON dialogs_heardbackanswer;
DROP FUNCTION IF EXISTS dialogs_heard_back_guard() CASCADE;
DROP FUNCTION IF EXISTS dialogs_heard_back_answer_guard() CASCADE;
DROP FUNCTION IF EXISTS dialogs_heard_back_once() CASCADE;
"""


class Migration(migrations.Migration):

    dependencies = [
        ("dialogs", "0020_participation"),
    ]

    operations = [
        migrations.AddField(
            model_name='beginning',
            name='asks_from',
            field=models.DateField(default=django.utils.timezone.localdate),
        ),
        migrations.CreateModel(
            name='HeardBack',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('mail', models.CharField(choices=[('waiting', 'waits'), ('sent', 'sent'), ('silenced', 'silenced: nothing is owed any more'), ('failed', 'failed'), ('none', 'no address')], default='waiting', max_length=8, verbose_name='mail')),
                ('claimed_until', models.DateTimeField(null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('next_try_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('sent_at', models.DateTimeField(null=True)),
                ('last_error', models.CharField(blank=True, max_length=60, verbose_name='last error')),
                ('answered', models.BooleanField(default=False, verbose_name='answered')),
                ('contact', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='heard_back', to='dialogs.contact')),
                ('dialog', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='heard_back', to='dialogs.dialog')),
            ],
            options={
                'verbose_name': 'question whether somebody heard back',
                'verbose_name_plural': 'questions whether people heard back',
                'ordering': ['-created_at', 'pk'],
                'indexes': [models.Index(condition=models.Q(('mail', 'waiting')), fields=['next_try_at'], name='question_to_send'), models.Index(condition=models.Q(('mail', 'failed')), fields=['-created_at'], name='question_failed')],
                'constraints': [models.UniqueConstraint(fields=('contact', 'dialog'), name='heard_back_asked_once'), models.CheckConstraint(condition=models.Q(models.Q(('mail', 'sent'), ('sent_at__isnull', False)), models.Q(models.Q(('mail', 'sent'), _negated=True), ('sent_at__isnull', True)), _connector='OR'), name='sent_question_says_when')],
            },
        ),
        migrations.CreateModel(
            name='HeardBackAnswer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('answer', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'No')], max_length=6, verbose_name='answer')),
                ('answered_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='answered')),
                ('comment', models.TextField(blank=True, max_length=500, verbose_name='comment')),
                ('dialog', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='heard_back_answers', to='dialogs.dialog')),
            ],
            options={
                'verbose_name': 'answer whether somebody heard back',
                'verbose_name_plural': 'answers whether people heard back',
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('answer__in', ['yes', 'partly', 'no'])), name='heard_back_answer_is_known')],
            },
        ),
        migrations.RunSQL(LAW, UNDO),
    ]
