import pytest
from django.db import IntegrityError, connection, transaction

from checklists.models import Checklist, Item, Phase, Status, Template


def test_starts_with_every_leaf_open(checklist, template):
    assert checklist.template == template
    counts = {phase: checklist.items.of(phase).open().count() for phase in Phase}
    assert counts == {Phase.BEFORE: 16, Phase.DURING: 3, Phase.AFTER: 3}
    assert not checklist.items.filter(template_item__text="Genomförandeplan").exists()


def test_items_come_in_the_order_of_the_rules(checklist):
    texts = [str(item) for item in checklist.items.select_related("template_item").of(Phase.AFTER)]
    assert texts == ["Sammanställning av resultat", "utvärdering", "återkoppling"]


def test_starting_costs_the_same_whatever_the_length(template, django_assert_num_queries):
    with django_assert_num_queries(6):  # savepoint, template, checklist, points, items, release
        Checklist.objects.start()


def test_a_running_checklist_keeps_its_version(checklist, template, draft):
    draft.publish()
    assert Checklist.objects.get(pk=checklist.pk).template == template
    assert Checklist.objects.start().template == draft
    assert Checklist.objects.start(template).template == template


def test_a_draft_is_not_ticked(draft):
    with pytest.raises(IntegrityError, match="published template"), transaction.atomic():
        Checklist.objects.start(draft)
    # The positive control: it is the trigger that refuses.
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER begins_with_a_published_version ON checklists_checklist")
    Checklist.objects.start(draft)


def change_template(checklist: Checklist, item: Item, other: Template) -> None:
    checklist.template = other
    checklist.save()


def change_template_by_sql(checklist: Checklist, item: Item, other: Template) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE checklists_checklist SET template_id = %s", [other.pk])


def move_item(checklist: Checklist, item: Item, other: Template) -> None:
    Item.objects.filter(pk=item.pk).update(checklist=Checklist.objects.create(template=checklist.template))


def swap_point(checklist: Checklist, item: Item, other: Template) -> None:
    Item.objects.filter(pk=item.pk).update(template_item=other.items.first())


def delete_item(checklist: Checklist, item: Item, other: Template) -> None:
    item.delete()


def delete_item_by_sql(checklist: Checklist, item: Item, other: Template) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM checklists_item WHERE id = %s", [item.pk])


@pytest.mark.parametrize(
    ("tamper", "trigger", "table"),
    [
        (change_template, "checklist_keeps_its_template", "checklists_checklist"),
        (change_template_by_sql, "checklist_keeps_its_template", "checklists_checklist"),
        (move_item, "item_stays_where_it_is", "checklists_item"),
        (swap_point, "item_stays_where_it_is", "checklists_item"),
        (delete_item, "item_never_vanishes", "checklists_item"),
        (delete_item_by_sql, "item_never_vanishes", "checklists_item"),
    ],
)
def test_what_a_case_is_ticked_against_stays(checklist, draft, tamper, trigger, table):
    with pytest.raises(IntegrityError, match=r"keeps|stays|vanishes"), transaction.atomic():
        tamper(checklist, checklist.items.first(), draft)
    # The positive control: it is the trigger that refuses.
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"DROP TRIGGER {trigger} ON {table}")
    tamper(checklist, checklist.items.first(), draft)


def test_a_point_stands_once_in_a_checklist(checklist):
    again = Item(checklist=checklist, template_item=checklist.items.first().template_item)
    with pytest.raises(IntegrityError, match="item_once_per_checklist"):
        again.save()


@pytest.mark.parametrize("status", [*Status.values, "skipped"])
def test_the_database_knows_the_statuses(checklist, status):
    changed = checklist.items.filter(pk=checklist.items.first().pk)
    if status in Status.values:
        changed.update(status=status, answer="Ja", reason="Därför")
        return
    with pytest.raises(IntegrityError, match="item_status_known"):
        changed.update(status=status)
