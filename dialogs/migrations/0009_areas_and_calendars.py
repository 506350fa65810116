from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0008_saved_views")]

    operations: list[object] = []
