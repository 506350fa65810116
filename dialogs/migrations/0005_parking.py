from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0004_search")]

    operations: list[object] = []
