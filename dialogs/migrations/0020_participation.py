from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0019_subscriptions")]

    operations: list = []
