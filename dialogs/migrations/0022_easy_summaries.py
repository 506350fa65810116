from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0021_heard_back")]

    operations: list = []
