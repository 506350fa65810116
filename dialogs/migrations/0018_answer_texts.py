from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0017_incoming_ideas")]

    operations: list = []
