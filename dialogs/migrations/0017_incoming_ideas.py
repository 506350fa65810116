"""What residents send in, and what they are told of their personal data (law/incoming_ideas.sql)."""

import uuid
from pathlib import Path

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


HERE = Path(__file__).parent
LAW = "".join((HERE / "law" / f"{name}.sql").read_text(encoding="utf-8") for name in ("incoming_ideas", "idea_mails"))
UNDO = """
DROP FUNCTION IF EXISTS dialogs_idea_mail_guard() CASCADE;
DROP FUNCTION IF EXISTS dialogs_incoming_idea_guard() CASCADE;
DROP FUNCTION IF EXISTS dialogs_information_text_guard() CASCADE;
"""
# Before this, a contact was of an idea in a case or of a participant.
NO_OTHERS = """
UPDATE dialogs_letter SET contact_id = NULL WHERE contact_id IN (
    SELECT id FROM dialogs_contact WHERE idea_id IS NULL AND dialog_id IS NULL);
DELETE FROM dialogs_contact WHERE idea_id IS NULL AND dialog_id IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
"""


def first_texts(apps, schema_editor):
    """The first version of each text, so that no form is ever without one."""
    texts = apps.get_model("dialogs", "InformationText")
    for kind in ("idea", "participation", "subscription"):
        body, english = (
            (HERE / "information" / f"{kind}.{language}.txt").read_text(encoding="utf-8").strip()
            for language in ("sv", "en")
        )
        texts.objects.create(kind=kind, version=1, body=body, body_english=english)


class Migration(migrations.Migration):

    dependencies = [
        ('dialogs', '0016_tallies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='IncomingIdea',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('text', models.TextField(max_length=5000, verbose_name='the idea')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                ('received_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='received')),
                ('outcome', models.CharField(blank=True, choices=[('opened', 'a case was opened'), ('added', 'added to a case'), ('referred', 'referred elsewhere, with an answer'), ('dismissed', 'not an idea')], max_length=10, verbose_name='what was done')),
                ('handled_at', models.DateTimeField(blank=True, null=True)),
                ('referral_kind', models.CharField(blank=True, choices=[('user_dialogue', 'User dialogue (between a service and its users)'), ('fault_report', 'Fault report'), ('other_service', 'Another service')], max_length=20, verbose_name='what kind of matter it is')),
                ('referred_to', models.CharField(blank=True, max_length=200, verbose_name='referred to')),
                ('answer', models.TextField(blank=True, max_length=20000, verbose_name='answer to the person who brought the idea')),
                ('erased_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                'verbose_name': 'incoming idea',
                'verbose_name_plural': 'incoming ideas',
                'ordering': ['-received_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='InformationText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('idea', 'when an idea is sent in'), ('participation', 'when a participant asks to hear back'), ('subscription', 'when somebody subscribes')], max_length=20, verbose_name='shown')),
                ('version', models.PositiveIntegerField(verbose_name='version')),
                ('body', models.TextField(max_length=10000, verbose_name='text')),
                ('body_english', models.TextField(blank=True, max_length=10000, verbose_name='text in English')),
                ('published_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='published')),
            ],
            options={
                'verbose_name': 'information about personal data',
                'verbose_name_plural': 'information about personal data',
                'ordering': ['kind', '-version'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='contact',
            name='contact_of_an_idea_or_of_a_participant',
        ),
        # Taken back, it comes before the constraint.
        migrations.RunSQL(migrations.RunSQL.noop, NO_OTHERS),
        migrations.AlterField(
            model_name='contact',
            name='purpose',
            field=models.CharField(choices=[('answer_idea', 'to answer the person who brought the idea'), ('tell_participant', 'to tell participants what came of the dialogue'), ('subscribe', 'to send what somebody subscribes to')], default='answer_idea', max_length=30, verbose_name='purpose'),
        ),
        migrations.AddField(
            model_name='incomingidea',
            name='dialog',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='incoming_ideas', to='dialogs.dialog'),
        ),
        migrations.AddField(
            model_name='incomingidea',
            name='handled_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='contact',
            name='incoming',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contact', to='dialogs.incomingidea'),
        ),
        migrations.AddConstraint(
            model_name='informationtext',
            constraint=models.UniqueConstraint(fields=('kind', 'version'), name='information_text_version_unique'),
        ),
        migrations.AddConstraint(
            model_name='informationtext',
            constraint=models.CheckConstraint(condition=models.Q(('body', ''), _negated=True), name='information_text_says_something'),
        ),
        migrations.AddField(
            model_name='incomingidea',
            name='informed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dialogs.informationtext'),
        ),
        migrations.AddField(
            model_name='contact',
            name='informed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dialogs.informationtext'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('dialog__isnull', True), ('purpose', 'answer_idea'), models.Q(('idea__isnull', False), ('incoming__isnull', False), _connector='OR')), models.Q(('dialog__isnull', False), ('idea', None), ('incoming', None), ('purpose', 'tell_participant')), models.Q(('dialog', None), ('idea', None), ('incoming', None), ('purpose', 'subscribe')), _connector='OR'), name='contact_has_its_purpose'),
        ),
        migrations.AddIndex(
            model_name='incomingidea',
            index=models.Index(condition=models.Q(('outcome', '')), fields=['received_at'], name='incoming_idea_waits'),
        ),
        migrations.AddIndex(
            model_name='incomingidea',
            index=models.Index(fields=['-received_at'], name='incoming_idea_received'),
        ),
        migrations.AddIndex(
            model_name='incomingidea',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'text', config='swedish'), name='incoming_idea_words'),
        ),
        migrations.AddIndex(
            model_name='incomingidea',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Upper('title'), name='gin_trgm_ops'), name='incoming_idea_title_parts'),
        ),
        migrations.AddConstraint(
            model_name='incomingidea',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('erased_at__isnull', True), models.Q(('title', ''), _negated=True), models.Q(('text', ''), _negated=True)), models.Q(('answer', ''), ('erased_at__isnull', False), ('place', ''), ('text', ''), ('title', '')), _connector='OR'), name='incoming_idea_is_whole_or_erased'),
        ),
        migrations.AddConstraint(
            model_name='incomingidea',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('handled_at__isnull', True), ('handled_by__isnull', True), ('outcome', '')), models.Q(models.Q(('outcome', ''), _negated=True), ('handled_at__isnull', False), ('handled_by__isnull', False)), _connector='OR'), name='incoming_idea_is_handled_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='incomingidea',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('dialog__isnull', False), ('outcome__in', ['opened', 'added'])), models.Q(models.Q(('outcome__in', ['opened', 'added']), _negated=True), ('dialog__isnull', True)), _connector='OR'), name='incoming_idea_is_in_a_case_or_not'),
        ),
        migrations.AddConstraint(
            model_name='incomingidea',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'referred'), models.Q(('referral_kind', ''), _negated=True), models.Q(('referred_to', ''), _negated=True), models.Q(models.Q(('answer', ''), _negated=True), ('erased_at__isnull', False), _connector='OR')), models.Q(models.Q(('outcome', 'referred'), _negated=True), ('referral_kind', ''), ('referred_to', '')), _connector='OR'), name='incoming_idea_is_referred_with_an_answer'),
        ),
        migrations.AddConstraint(
            model_name='incomingidea',
            constraint=models.CheckConstraint(condition=models.Q(('erased_at__isnull', True), models.Q(('outcome', ''), _negated=True), _connector='OR'), name='incoming_idea_is_handled_before_it_is_erased'),
        ),
        migrations.AddConstraint(
            model_name='incomingidea',
            constraint=models.UniqueConstraint(condition=models.Q(('outcome', 'opened')), fields=('dialog',), name='one_incoming_idea_opens_a_case'),
        ),
        migrations.CreateModel(
            name='IdeaMail',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('mail', models.CharField(choices=[('waiting', 'waits'), ('sent', 'sent'), ('silenced', 'silenced: nothing is owed any more'), ('failed', 'failed'), ('none', 'no address')], default='waiting', max_length=8, verbose_name='mail')),
                ('claimed_until', models.DateTimeField(null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('next_try_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('sent_at', models.DateTimeField(null=True)),
                ('last_error', models.CharField(blank=True, max_length=60, verbose_name='last error')),
                ('kind', models.CharField(choices=[('receipt', 'the idea has come'), ('opened', 'a case was opened'), ('added', 'added to a case'), ('answered', 'answered: referred elsewhere, or not an idea')], max_length=10, verbose_name='what is told')),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='idea_mails', to='dialogs.contact')),
                ('idea', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mails', to='dialogs.incomingidea')),
            ],
            options={
                'verbose_name': 'mail about an idea',
                'verbose_name_plural': 'mails about ideas',
                'ordering': ['-created_at', 'pk'],
                'indexes': [models.Index(condition=models.Q(('mail', 'waiting')), fields=['next_try_at'], name='idea_mail_to_send'), models.Index(condition=models.Q(('mail', 'failed')), fields=['-created_at'], name='idea_mail_failed')],
                'constraints': [models.UniqueConstraint(fields=('idea', 'kind'), name='sender_told_once'), models.CheckConstraint(condition=models.Q(models.Q(('mail', 'sent'), ('sent_at__isnull', False)), models.Q(models.Q(('mail', 'sent'), _negated=True), ('sent_at__isnull', True)), _connector='OR'), name='sent_idea_mail_says_when')],
            },
        ),
        migrations.RunPython(first_texts, migrations.RunPython.noop),
        migrations.RunSQL(LAW, UNDO),
    ]
