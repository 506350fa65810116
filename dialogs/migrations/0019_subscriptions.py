from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0018_answer_texts")]

    operations: list = []
