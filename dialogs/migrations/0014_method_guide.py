from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0013_effects")]

    operations: list[object] = []
