from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0015_letters")]

    operations: list[object] = []
