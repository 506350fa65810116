"""The municipality's checklist, word for word from its rules for citizen dialogue (dnr 2014/0066 KS.030)."""

from django.db import migrations
from django.utils import timezone

# phase, text, the field that answers the point ("" where it is answered on its own)
POINTS = [
    ("before", "Mål, och syfte för dialogen", "goals"),
    ("before", "Finns det en tidigare historia kring frågan som är viktig att veta om, nulägesbeskrivning?", ""),
    ("before", "Finns samarbetspartners?", ""),
    ("before", "Tidplan", "timetable"),
    ("before", "Budget och finansiering", "budget"),
    ("before", "Tydliggör frågeställning", "question"),
    ("before", "Vilka målgrupper som ska nås?", "target_groups"),
    ("before", "Vilken nivå på deltagande som ska ges medborgarna", "level"),
    ("before", "Genomförandeplan", ""),
    ("during", "Förberedelser", ""),
    ("during", "genomföra dialog", ""),
    ("during", "planera återkoppling", ""),
    ("after", "Sammanställning av resultat", "compilation"),
    ("after", "utvärdering", "evaluation"),
    ("after", "återkoppling", "feedback"),
]

# The rules write the ninth point as a plan and what it holds.
PARTS_OF_THE_PLAN = [
    ("fakta", ""),
    ("val av metod", "methods"),
    ("processägare", "process_owner"),
    ("processledare", "process_leader"),
    ("kommunikationsplan", "communication"),
    ("dokumentation", "documentation"),
    ("återkoppling", "feedback_form"),
    ("utvärdering", "evaluation_plan"),
]

STEP = 10  # leaves room for a new point between two, without renumbering


def ship(apps, schema_editor):
    Template = apps.get_model("checklists", "Template")
    template = Template.objects.create(name="Checklista för medborgardialog", version=1)
    position = 0
    for phase, text, settled_by in POINTS:
        position += STEP
        point = template.items.create(phase=phase, position=position, text=text, settled_by=settled_by)
        if text == "Genomförandeplan":
            for text, settled_by in PARTS_OF_THE_PLAN:
                position += STEP
                template.items.create(
                    phase=phase, position=position, text=text, settled_by=settled_by, part_of=point
                )
    template.published_at = timezone.now()
    template.save(update_fields=["published_at"])


def take_back(apps, schema_editor):
    apps.get_model("checklists", "Template").objects.filter(version=1).delete()


class Migration(migrations.Migration):
    dependencies = [("checklists", "0001_initial")]

    operations = [migrations.RunPython(ship, take_back)]
