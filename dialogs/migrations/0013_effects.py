from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0012_notice_choices")]

    operations: list[object] = []
