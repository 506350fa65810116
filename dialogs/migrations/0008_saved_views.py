from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0007_documents")]

    operations: list[object] = []
