"""What residents need before they come, and what is remembered of their data: never the data itself (I13).

The law: law/privacy_acts.sql.
"""

import uuid
from pathlib import Path

import django.contrib.postgres.functions
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

LAW = (Path(__file__).parent / "law" / "privacy_acts.sql").read_text(encoding="utf-8")
UNDO = """
DROP FUNCTION IF EXISTS dialogs_privacy_act_begins() CASCADE;
DROP FUNCTION IF EXISTS dialogs_privacy_act_stays() CASCADE;
DROP FUNCTION IF EXISTS dialogs_erasure_is_remembered() CASCADE;
DROP FUNCTION IF EXISTS dialogs_sign_up_receipt_guard() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("dialogs", "0019_subscriptions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PrivacyAct',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                ('kind', models.CharField(choices=[('erasure', 'Erased'), ('extract', 'Register extract'), ('correction', 'Corrected')], max_length=10, verbose_name='what was done')),
                ('rule', models.CharField(choices=[('expired', 'the days after the last answer are over'), ('unconfirmed', 'the subscription was never confirmed'), ('ended', 'the subscription has ended'), ('words', 'the time for ideas that led to no case is over'), ('withdrawn', 'the person took back the consent'), ('removed', "the office removed it at the person's request"), ('asked', 'the person asked for it')], max_length=12, verbose_name='why')),
                ('data', models.CharField(choices=[('contact', 'name, e-mail address and telephone number'), ('idea', 'the words of an idea')], max_length=10, verbose_name='what data')),
                ('purpose', models.CharField(blank=True, choices=[('answer_idea', 'to answer the person who brought the idea'), ('tell_participant', 'to tell participants what came of the dialogue'), ('subscribe', 'to send what somebody subscribes to'), ('answer_report', 'to answer a report about accessibility')], max_length=30, verbose_name='purpose')),
                ('count', models.PositiveIntegerField(verbose_name='how many')),
                ('plan', models.CharField(blank=True, max_length=200, verbose_name='plan')),
                ('transaction_at', models.DateTimeField(db_default=django.contrib.postgres.functions.TransactionNow(), editable=False)),
            ],
            options={
                'verbose_name': 'privacy act',
                'verbose_name_plural': 'privacy acts',
                'ordering': ['-at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='SignUpReceipt',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('mail', models.CharField(choices=[('waiting', 'waits'), ('sent', 'sent'), ('silenced', 'silenced: nothing is owed any more'), ('failed', 'failed'), ('none', 'no address')], default='waiting', max_length=8, verbose_name='mail')),
                ('claimed_until', models.DateTimeField(null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('next_try_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('sent_at', models.DateTimeField(null=True)),
                ('last_error', models.CharField(blank=True, max_length=60, verbose_name='last error')),
            ],
            options={
                'verbose_name': 'receipt to a participant',
                'verbose_name_plural': 'receipts to participants',
                'ordering': ['-created_at', 'pk'],
            },
        ),
        migrations.AddField(
            model_name='contact',
            name='uuid',
            field=models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4, editable=False, unique=True),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(fields=['erase_after'], name='contact_to_erase', condition=models.Q(('erase_after__isnull', False))),
        ),
        migrations.AddField(
            model_name='occasion',
            name='accessibility',
            field=models.TextField(blank=True, max_length=2000, verbose_name='accessibility'),
        ),
        migrations.AddField(
            model_name='occasion',
            name='contact',
            field=models.CharField(blank=True, max_length=200, verbose_name='whom to ask'),
        ),
        migrations.AddField(
            model_name='occasion',
            name='link',
            field=models.CharField(blank=True, max_length=500, validators=[django.core.validators.URLValidator(schemes=['http', 'https'])], verbose_name='web address'),
        ),
        migrations.AddConstraint(
            model_name='occasion',
            constraint=models.CheckConstraint(condition=models.Q(('link', ''), ('link__regex', '^https?://[^/\\s]+'), _connector='OR'), name='occasion_links_to_the_web', violation_error_code='link', violation_error_message='Write a whole web address that begins with https://.'),
        ),
        migrations.AddField(
            model_name='privacyact',
            name='by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='signupreceipt',
            name='contact',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='sign_up_receipt', to='dialogs.contact'),
        ),
        migrations.AddField(
            model_name='signupreceipt',
            name='dialog',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sign_up_receipts', to='dialogs.dialog'),
        ),
        migrations.AddIndex(
            model_name='privacyact',
            index=models.Index(fields=['-at'], name='privacy_act_newest'),
        ),
        migrations.AddIndex(
            model_name='privacyact',
            index=models.Index(fields=['transaction_at'], name='privacy_act_transaction'),
        ),
        migrations.AddConstraint(
            model_name='privacyact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'erasure'), _negated=True), ('count__gte', 1), _connector='OR'), name='erasure_erased_something'),
        ),
        migrations.AddConstraint(
            model_name='privacyact',
            constraint=models.CheckConstraint(condition=models.Q(('kind', 'erasure'), models.Q(('by__isnull', False), ('rule', 'asked')), _connector='OR'), name='extract_and_correction_are_made_by_somebody'),
        ),
        migrations.AddIndex(
            model_name='signupreceipt',
            index=models.Index(condition=models.Q(('mail', 'waiting')), fields=['next_try_at'], name='sign_up_receipt_to_send'),
        ),
        migrations.AddIndex(
            model_name='signupreceipt',
            index=models.Index(condition=models.Q(('mail', 'failed')), fields=['-created_at'], name='sign_up_receipt_failed'),
        ),
        migrations.AddConstraint(
            model_name='signupreceipt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('mail', 'sent'), ('sent_at__isnull', False)), models.Q(models.Q(('mail', 'sent'), _negated=True), ('sent_at__isnull', True)), _connector='OR'), name='sent_sign_up_receipt_says_when'),
        ),
        migrations.RunSQL(LAW, UNDO),
    ]
