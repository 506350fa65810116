from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0020_participation")]

    operations: list = []
