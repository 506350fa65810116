"""Who subscribes to what, and what they were sent (law/subscriptions.sql)."""

import datetime
import uuid
from pathlib import Path

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.utils.timezone
from django.db import migrations, models

LAW = (Path(__file__).parent / "law" / "subscriptions.sql").read_text(encoding="utf-8")
UNDO = """
DROP FUNCTION IF EXISTS dialogs_subscription_guard() CASCADE;
DROP FUNCTION IF EXISTS dialogs_subscription_mail_guard() CASCADE;
"""
# Without their subscriptions, nothing is left to keep the addresses for.
NO_SUBSCRIBERS = "DELETE FROM dialogs_contact WHERE purpose = 'subscribe'"


class Migration(migrations.Migration):

    dependencies = [
        ('committees', '0003_membership_ended_at_once'),
        ('dialogs', '0018_answer_texts'),
    ]

    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, NO_SUBSCRIBERS),
        migrations.CreateModel(
            name='Subscription',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='asked for')),
                ('confirmed_at', models.DateTimeField(editable=False, null=True, verbose_name='confirmed')),
                ('ended_at', models.DateTimeField(editable=False, null=True, verbose_name='ended')),
                ('committee', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='committees.committee')),
                ('contact', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='subscriptions', to='dialogs.contact')),
                ('dialog', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='subscriptions', to='dialogs.dialog')),
                ('informed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dialogs.informationtext')),
            ],
            options={
                'verbose_name': 'subscription',
                'verbose_name_plural': 'subscriptions',
                'ordering': ['-asked_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SubscriptionMail',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('mail', models.CharField(choices=[('waiting', 'waits'), ('sent', 'sent'), ('silenced', 'silenced: nothing is owed any more'), ('failed', 'failed'), ('none', 'no address')], default='waiting', max_length=8, verbose_name='mail')),
                ('claimed_until', models.DateTimeField(null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('next_try_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('sent_at', models.DateTimeField(null=True)),
                ('last_error', models.CharField(blank=True, max_length=60, verbose_name='last error')),
                ('event', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dialogs.event')),
                ('subscription', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='mails', to='dialogs.subscription')),
            ],
            options={
                'verbose_name': 'mail to a subscriber',
                'verbose_name_plural': 'mails to subscribers',
                'ordering': ['-created_at', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('email'), condition=models.Q(('purpose', 'subscribe')), name='subscriber_has_one_contact'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(('email', ''), ('purpose', 'subscribe'), _negated=True), name='subscriber_has_an_address'),
        ),
        migrations.AddIndex(
            model_name='subscription',
            index=models.Index(fields=['contact'], name='subscription_of_contact'),
        ),
        migrations.AddIndex(
            model_name='subscription',
            index=models.Index(condition=models.Q(('confirmed_at__isnull', False), ('ended_at__isnull', True)), fields=['dialog', 'committee'], name='active_subscription_to'),
        ),
        migrations.AddIndex(
            model_name='subscription',
            index=models.Index(condition=models.Q(('confirmed_at__isnull', True), ('ended_at__isnull', True)), fields=['asked_at'], name='subscription_unconfirmed'),
        ),
        migrations.AddConstraint(
            model_name='subscription',
            constraint=models.CheckConstraint(condition=models.Q(('dialog__isnull', True), ('committee__isnull', True), _connector='OR'), name='subscription_to_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='subscription',
            constraint=models.CheckConstraint(condition=models.Q(('contact__isnull', False), ('ended_at__isnull', False), _connector='OR'), name='running_subscription_has_an_address'),
        ),
        migrations.AddConstraint(
            model_name='subscription',
            constraint=models.CheckConstraint(condition=models.Q(('confirmed_at__isnull', True), models.Q(('confirmed_at__gte', models.F('asked_at')), ('confirmed_at__lte', django.db.models.expressions.CombinedExpression(models.F('asked_at'), '+', models.Value(datetime.timedelta(days=7))))), _connector='OR'), name='subscription_confirmed_in_time'),
        ),
        migrations.AddConstraint(
            model_name='subscription',
            constraint=models.CheckConstraint(condition=models.Q(('ended_at__isnull', True), ('ended_at__gte', django.db.models.functions.comparison.Coalesce('confirmed_at', 'asked_at')), _connector='OR'), name='subscription_ends_after_it_began'),
        ),
        migrations.AddConstraint(
            model_name='subscription',
            constraint=models.UniqueConstraint(models.F('contact'), django.db.models.functions.comparison.Coalesce('dialog', 0), django.db.models.functions.comparison.Coalesce('committee', 0), condition=models.Q(('confirmed_at__isnull', False), ('ended_at__isnull', True)), name='one_subscription_to_a_thing'),
        ),
        migrations.AddIndex(
            model_name='subscriptionmail',
            index=models.Index(condition=models.Q(('mail', 'waiting')), fields=['next_try_at'], name='subscription_mail_to_send'),
        ),
        migrations.AddIndex(
            model_name='subscriptionmail',
            index=models.Index(condition=models.Q(('mail', 'failed')), fields=['-created_at'], name='subscription_mail_failed'),
        ),
        migrations.AddConstraint(
            model_name='subscriptionmail',
            constraint=models.UniqueConstraint(fields=('subscription', 'event'), name='subscriber_told_once'),
        ),
        migrations.AddConstraint(
            model_name='subscriptionmail',
            constraint=models.UniqueConstraint(condition=models.Q(('event__isnull', True)), fields=('subscription',), name='confirmation_asked_for_once'),
        ),
        migrations.AddConstraint(
            model_name='subscriptionmail',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('mail', 'sent'), ('sent_at__isnull', False)), models.Q(models.Q(('mail', 'sent'), _negated=True), ('sent_at__isnull', True)), _connector='OR'), name='sent_subscription_mail_says_when'),
        ),
        migrations.RunSQL(LAW, UNDO),
    ]
