from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0010_paper_templates")]

    operations: list[object] = []
