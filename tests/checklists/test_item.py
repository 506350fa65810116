import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.template import Context
from django.template import Template as Page

from checklists.models import Item, StaleItemError, Status


@pytest.fixture
def item(checklist):
    return checklist.items.get(template_item__text="Finns samarbetspartners?")


def stored(item: Item) -> tuple[str, str, str, int]:
    return Item.objects.values_list("status", "answer", "reason", "version").get(pk=item.pk)


def test_settled_by_an_answer(item, checklist):
    item.settle("  Ja, hyresgästföreningen. ")
    assert stored(item) == ("done", "Ja, hyresgästföreningen.", "", 1)
    assert not checklist.items.open().contains(item)


def test_not_applicable_for_a_reason(item):
    item.not_applicable("Ingen annan berörs.")
    assert stored(item) == ("not_applicable", "", "Ingen annan berörs.", 1)


def test_a_new_answer_replaces_the_old_reason_and_an_item_can_be_opened_again(item):
    item.not_applicable("Ingen annan berörs.")
    item.settle("Jo, hyresgästföreningen.")
    assert stored(item) == ("done", "Jo, hyresgästföreningen.", "", 2)
    item.reopen()
    assert stored(item) == ("open", "", "", 3)


@pytest.mark.parametrize("empty", ["", "   ", " \n\t"])
@pytest.mark.parametrize(
    ("verb", "refusal"),
    [
        ("settle", {"answer": ["Skriv ett svar."]}),
        ("not_applicable", {"reason": ["Skriv varför punkten inte är tillämplig."]}),
    ],
)
def test_nothing_written_is_refused_at_the_field_and_nothing_is_saved(item, verb, refusal, empty):
    with pytest.raises(ValidationError) as refused:
        getattr(item, verb)(empty)
    assert refused.value.message_dict == refusal
    assert stored(item) == ("open", "", "", 0)


@pytest.mark.parametrize("text", ["nul \x00", "å" * 10_001])
@pytest.mark.parametrize(("verb", "field"), [("settle", "answer"), ("not_applicable", "reason")])
def test_what_cannot_be_kept_is_refused_before_the_database_sees_it(item, verb, field, text):
    with pytest.raises(ValidationError) as refused:
        getattr(item, verb)(text)
    assert list(refused.value.message_dict) == [field]
    assert stored(item) == ("open", "", "", 0)


def test_a_stale_answer_never_overwrites(item):
    stale = Item.objects.get(pk=item.pk)
    item.settle("Först.")
    with pytest.raises(StaleItemError):
        stale.settle("Sist.")
    assert stored(item) == ("done", "Först.", "", 1)


@pytest.mark.parametrize("empty", ["", "  ", "\n"])
@pytest.mark.parametrize(
    ("status", "constraint"),
    [(Status.DONE, "item_done_has_answer"), (Status.NOT_APPLICABLE, "item_not_applicable_has_reason")],
)
def test_the_database_refuses_the_same(item, status, constraint, empty):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Item.objects.filter(pk=item.pk).update(status=status, answer=empty, reason=empty)
    with pytest.raises(IntegrityError, match=constraint), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE checklists_item SET status = %s, answer = %s, reason = %s WHERE id = %s",
            [status, empty, empty, item.pk],
        )


@pytest.mark.parametrize("verb", ["reopen", "settle", "not_applicable"])
def test_no_template_can_answer(item, verb):
    item.settle("Ja.")
    assert Page("{{ item.%s }}" % verb).render(Context({"item": item})) == ""  # noqa: UP031
    assert stored(item) == ("done", "Ja.", "", 1)
