"""A membership may end at once, and follow the claims of the municipality's login."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("committees", "0002_meeting_never_moves")]

    operations = [
        migrations.AddField(
            model_name='membership',
            name='ended_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='ended at once'),
        ),
        migrations.AddField(
            model_name='membership',
            name='source',
            field=models.CharField(choices=[('hand', 'kept by hand'), ('login', "follows the municipality's login")], db_default='hand', default='hand', editable=False, max_length=5, verbose_name='upkeep'),
        ),
    ]
