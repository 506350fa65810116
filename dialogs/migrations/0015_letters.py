from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0014_method_guide")]

    operations: list[object] = []
