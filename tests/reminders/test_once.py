"""The database's own word (I8): one of each, and what it is about never changes."""

import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, transaction

from dialogs.models import Notice, State
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.people import Town

from .walking import DAY


@pytest.fixture
def notice(begun: Town, journey: Journey) -> Notice:
    sweep(journey.to(State.EXECUTION).dialog.due_on + 5 * DAY)
    return Notice.objects.get(rule="execution_over")


def test_a_second_one_of_the_same_key_is_refused(notice: Notice) -> None:
    notice.pk = uuid.uuid4()
    with pytest.raises(IntegrityError, match="reminder_exists_once"):
        notice.save(force_insert=True)


def test_the_same_key_has_the_same_number_and_message_id(notice: Notice) -> None:
    facts = {"dialog": notice.dialog, "rule": notice.rule, "recipient": notice.recipient}
    assert Notice.of(due_on=notice.due_on, **facts).message_id == notice.message_id
    assert Notice.of(due_on=notice.due_on + DAY, **facts).message_id != notice.message_id


CHANGES: dict[str, Callable[[Notice, Town], dict[str, object]]] = {
    "recipient": lambda notice, town: {"recipient": town.kollega},
    "rule": lambda notice, town: {"rule": "feedback"},
    "due_on": lambda notice, town: {"due_on": notice.due_on + DAY},
    "counted_from": lambda notice, town: {"counted_from": notice.counted_from + DAY},
    "role": lambda notice, town: {"role": "official"},
    "created_at": lambda notice, town: {"created_at": notice.created_at + DAY},
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_it_is_about_never_changes(notice: Notice, town: Town, change: str) -> None:
    with pytest.raises(IntegrityError, match="I8"), transaction.atomic():
        Notice.objects.filter(pk=notice.pk).update(**CHANGES[change](notice, town))


def test_it_never_vanishes_and_what_was_sent_stays_sent(notice: Notice) -> None:
    rows = Notice.objects.filter(pk=notice.pk)
    with pytest.raises(IntegrityError, match="I8"), transaction.atomic():
        rows.delete()
    rows.update(mail="sent", sent_at=notice.created_at)
    for change in ({"mail": "waiting", "sent_at": None}, {"sent_at": notice.created_at + DAY}):
        with pytest.raises(IntegrityError, match="I8"), transaction.atomic():
            rows.update(**change)


def test_reading_it_and_its_delivery_are_free(notice: Notice) -> None:
    """Control: the guard refuses no more than it should."""
    changes = {"read_at": notice.created_at, "attempts": 3, "mail": "failed", "last_error": "550"}
    assert Notice.objects.filter(pk=notice.pk).update(**changes) == 1


@pytest.mark.usefixtures("committed_db")
def test_many_sweeps_at_once_make_each_once(begun: Town) -> None:
    """As three beats and all their workers would."""
    days = [Journey(begun, paragraph=100 * number).to(State.EXECUTION).dialog.due_on for number in range(3)]
    line = threading.Barrier(8)

    def one(_: int) -> int:
        line.wait(10)
        try:
            return sweep(max(days) + 5 * DAY).reminders
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        created = sum(pool.map(one, range(8)))
    assert created == Notice.objects.filter(event=None).count()
    assert Notice.objects.filter(rule="execution_over").count() == 3
