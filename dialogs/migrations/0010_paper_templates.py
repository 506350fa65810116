from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0009_areas_and_calendars")]

    operations: list[object] = []
