from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0006_notes")]

    operations: list[object] = []
