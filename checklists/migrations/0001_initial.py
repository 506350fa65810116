import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Template',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('version', models.PositiveIntegerField(error_messages={'unique': 'That version already exists.'}, unique=True, verbose_name='version')),
                ('published_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='published')),
            ],
            options={
                'verbose_name': 'checklist template',
                'verbose_name_plural': 'checklist templates',
                'ordering': ['-version'],
            },
        ),
        migrations.CreateModel(
            name='Checklist',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('template', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='checklists.template', verbose_name='checklist template')),
            ],
            options={
                'verbose_name': 'checklist',
                'verbose_name_plural': 'checklists',
            },
        ),
        migrations.CreateModel(
            name='TemplateItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('phase', models.CharField(choices=[('before', 'Before'), ('during', 'During'), ('after', 'After')], max_length=10, verbose_name='phase')),
                ('position', models.PositiveIntegerField(help_text='The points are shown in this order, lowest number first.', verbose_name='position')),
                ('text', models.CharField(max_length=500, verbose_name='text')),
                ('settled_by', models.SlugField(blank=True, db_index=False, help_text='The field that answers this point. Empty when the point is answered on its own.', verbose_name='answered in')),
                ('part_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='checklists.templateitem', verbose_name='part of')),
                ('template', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='checklists.template', verbose_name='checklist template')),
            ],
            options={
                'verbose_name': 'checklist point',
                'verbose_name_plural': 'checklist points',
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('open', 'Open'), ('done', 'Done'), ('not_applicable', 'Not applicable')], default='open', max_length=20, verbose_name='status')),
                ('answer', models.TextField(blank=True, validators=[django.core.validators.MaxLengthValidator(10000), django.core.validators.ProhibitNullCharactersValidator()], verbose_name='answer')),
                ('reason', models.TextField(blank=True, validators=[django.core.validators.MaxLengthValidator(10000), django.core.validators.ProhibitNullCharactersValidator()], verbose_name='reason')),
                ('version', models.PositiveIntegerField(default=0, editable=False, verbose_name='version')),
                ('checklist', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='checklists.checklist', verbose_name='checklist')),
                ('template_item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='checklists.templateitem', verbose_name='checklist point')),
            ],
            options={
                'verbose_name': 'item',
                'verbose_name_plural': 'items',
                'ordering': ['template_item__position', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='templateitem',
            constraint=models.CheckConstraint(condition=models.Q(('phase__in', ['before', 'during', 'after'])), name='templateitem_phase_known'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'done'), _negated=True), ('answer__regex', '\\S'), _connector='OR'), name='item_done_has_answer', violation_error_message='Write an answer.'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'not_applicable'), _negated=True), ('reason__regex', '\\S'), _connector='OR'), name='item_not_applicable_has_reason', violation_error_message='Say why the point does not apply.'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['open', 'done', 'not_applicable'])), name='item_status_known'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.UniqueConstraint(fields=('checklist', 'template_item'), name='item_once_per_checklist'),
        ),
    ]
