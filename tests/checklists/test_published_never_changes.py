"""A published template is frozen for the ORM and for raw SQL; a draft is not."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from checklists.models import Phase, Template, TemplateItem

Tamper = Callable[[Template], object]


def sql(statement: str) -> Tamper:
    def tamper(template: Template) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, {"template": template.pk})
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    return tamper


def rename(template: Template) -> None:
    template.name = "En annan"
    template.save()


def reword(template: Template) -> None:
    template.items.filter(text="Tidplan").update(text="Tidplan, om det hinns med")


def move_out(template: Template) -> None:
    other = Template.objects.create(name="Utkast", version=99)
    template.items.filter(phase=Phase.DURING).update(template=other)


def move_in(template: Template) -> None:
    other = Template.objects.create(name="Utkast", version=99)
    other.items.create(phase=Phase.AFTER, position=1, text="Smugglad")
    TemplateItem.objects.filter(template=other).update(template=template)


TO_THE_TEMPLATE: dict[str, Tamper] = {
    "rename": rename,
    "renumber": lambda template: Template.objects.filter(pk=template.pk).update(version=7),
    "unpublish": lambda template: Template.objects.filter(pk=template.pk).update(published_at=None),
    "republish": lambda template: Template.objects.filter(pk=template.pk).update(published_at=timezone.now()),
    "rename by SQL": sql("UPDATE checklists_template SET name = 'x' WHERE id = %(template)s"),
}
TO_THE_POINTS: dict[str, Tamper] = {
    "add": lambda template: template.items.create(phase=Phase.AFTER, position=1, text="En till"),
    "reword": reword,
    "save": lambda template: template.items.first().save(),
    "delete": lambda template: template.items.filter(phase=Phase.DURING).delete(),
    "move out": move_out,
    "move in": move_in,
    "add by SQL": sql(
        "INSERT INTO checklists_templateitem (template_id, phase, position, text, settled_by)"
        " VALUES (%(template)s, 'after', 1, 'x', '')"
    ),
    "reword by SQL": sql("UPDATE checklists_templateitem SET text = 'x' WHERE template_id = %(template)s"),
    "delete by SQL": sql(
        "DELETE FROM checklists_templateitem WHERE template_id = %(template)s AND phase = 'after'"
    ),
}
TO_BOTH: dict[str, Tamper] = {
    "delete": lambda template: template.delete(),
    "delete by SQL": sql(
        "DELETE FROM checklists_templateitem WHERE template_id = %(template)s;"
        "DELETE FROM checklists_template WHERE id = %(template)s"
    ),
}
ON_TEMPLATE = ["DROP TRIGGER published_template_never_changes ON checklists_template"]
ON_POINTS = ["DROP TRIGGER published_points_never_change ON checklists_templateitem"]
CASES = [
    *((f"template: {name}", tamper, ON_TEMPLATE) for name, tamper in TO_THE_TEMPLATE.items()),
    *((f"points: {name}", tamper, ON_POINTS) for name, tamper in TO_THE_POINTS.items()),
    *((f"both: {name}", tamper, ON_TEMPLATE + ON_POINTS) for name, tamper in TO_BOTH.items()),
]
EACH = pytest.mark.parametrize(
    ("tamper", "guards"), [pytest.param(tamper, guards, id=name) for name, tamper, guards in CASES]
)


@EACH
def test_refused(template, tamper, guards):
    with pytest.raises(IntegrityError, match="Make a new version"), transaction.atomic():
        tamper(template)


@EACH
def test_the_triggers_alone_refuse(template, tamper, guards):
    """The positive control: without them the same act passes."""
    with connection.cursor() as cursor:
        for drop in guards:
            cursor.execute(drop)
    tamper(template)


@EACH
def test_a_draft_is_free(draft, tamper, guards):
    tamper(draft)
