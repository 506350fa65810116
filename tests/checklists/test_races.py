"""Two people at once: one wins, the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from checklists.models import Checklist, Item, Phase, StaleItemError, Template

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 3


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Do all, as simultaneously as threads can; give back what came of each."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            barrier.wait(timeout=10)
            return act()
        except (ValidationError, IntegrityError, StaleItemError) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_one_of_two_makes_the_draft(_round):
    outcomes = at_once(Template.objects.draft_next, Template.objects.draft_next)
    assert {type(outcome) for outcome in outcomes} == {Template, ValidationError}
    assert Template.objects.drafts().count() == 1


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_one_of_two_publishes(_round):
    draft = Template.objects.draft_next()
    outcomes = at_once(*(Template.objects.get(pk=draft.pk).publish for _ in range(2)))
    assert [type(outcome) for outcome in outcomes].count(ValidationError) == 1


def test_no_point_slips_in_while_the_template_is_being_published():
    draft = Template.objects.draft_next()
    published, added = Event(), Event()

    def publish() -> None:
        with transaction.atomic():
            draft.publish()
            published.set()
            added.wait(timeout=0.5)  # long enough for a point to come in, were it let through

    def add() -> None:
        published.wait(timeout=10)
        draft.items.create(phase=Phase.AFTER, position=999, text="Smugglad")
        added.set()

    outcomes = at_once(publish, add)
    assert [type(outcome) for outcome in outcomes] == [type(None), IntegrityError]
    assert not draft.items.filter(text="Smugglad").exists()


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_one_of_two_answers(_round):
    item = Checklist.objects.start().items.first()
    copies = [Item.objects.get(pk=item.pk) for _ in range(2)]
    outcomes = at_once(lambda: copies[0].settle("Ett"), lambda: copies[1].settle("Två"))
    assert [type(outcome) for outcome in outcomes].count(StaleItemError) == 1
    assert Item.objects.get(pk=item.pk).version == 1
