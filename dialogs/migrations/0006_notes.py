from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0005_parking")]

    operations: list[object] = []
