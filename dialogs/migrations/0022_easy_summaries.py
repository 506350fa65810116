"""What a dialogue is about in easy Swedish, in versions (law/easy_summaries.sql)."""

import uuid
from pathlib import Path

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


LAW = (Path(__file__).parent / "law" / "easy_summaries.sql").read_text(encoding="utf-8")
UNDO = """
DROP FUNCTION IF EXISTS dialogs_easy_summary_guard() CASCADE;
"""


class Migration(migrations.Migration):

    dependencies = [
        ("dialogs", "0021_heard_back"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='EasySummary',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(verbose_name='version')),
                ('text', models.TextField(max_length=1500, verbose_name='easy to read')),
                ('published_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='published')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dialog', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='easy_summaries', to='dialogs.dialog')),
            ],
            options={
                'verbose_name': 'easy summary',
                'verbose_name_plural': 'easy summaries',
                'ordering': ['dialog', '-version'],
                'constraints': [models.UniqueConstraint(fields=('dialog', 'version'), name='easy_summary_version_unique'), models.CheckConstraint(condition=models.Q(('version__gte', 1)), name='easy_summary_version_from_one'), models.CheckConstraint(condition=models.Q(('text__regex', '\\S')), name='easy_summary_says_something')],
            },
        ),
        migrations.RunSQL(LAW, UNDO),
    ]
