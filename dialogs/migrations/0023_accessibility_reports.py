from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0022_easy_summaries")]

    operations: list = []
