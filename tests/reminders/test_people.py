"""Whom a case is up to. Never nobody: in the end whoever appoints people."""

import datetime
import logging

import pytest

from committees.models import Membership, Person, Role
from dialogs.models import Notice, State
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.people import Town

from .walking import DAY


@pytest.fixture
def late(begun: Town, journey: Journey) -> datetime.date:
    """A day on which the end of an execution is overdue."""
    return journey.to(State.EXECUTION).dialog.due_on + 5 * DAY


def reminded(on: datetime.date) -> dict[str, str]:
    sweep(on)
    return dict(Notice.objects.filter(rule="execution_over").values_list("recipient__username", "role"))


def leave(*who: Person, role: Role = Role.OFFICIAL) -> None:
    Membership.objects.filter(person__in=who, role=role).delete()


def test_the_handler_alone(late: datetime.date) -> None:
    assert reminded(late) == {"handlaggare": "handler"}


def test_when_the_handler_has_left_the_colleagues(late: datetime.date, town: Town) -> None:
    leave(town.handlaggare)
    assert reminded(late) == {"kollega": "official"}


def test_a_deactivated_handler_has_left(late: datetime.date, town: Town) -> None:
    Person.objects.filter(pk=town.handlaggare.pk).update(is_active=False)
    assert reminded(late) == {"kollega": "official"}


def test_when_the_office_is_empty_the_administrator(late: datetime.date, town: Town) -> None:
    leave(town.handlaggare, town.kollega)
    assert reminded(late) == {"administrator": "administrator"}


def test_when_there_is_nobody_at_all_it_is_said_each_time_and_made_up_for(
    late: datetime.date, town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    leave(town.handlaggare, town.kollega)
    Membership.objects.filter(role=Role.ADMINISTRATOR).delete()
    with caplog.at_level(logging.ERROR, "dialogs.reminders"):
        assert reminded(late) == {}
    assert "Nobody to remind of execution_over" in caplog.text
    Membership.objects.create(
        person=town.kollega, role=Role.OFFICIAL, office=town.office, valid_from=datetime.date(2010, 1, 1)
    )
    assert reminded(late) == {"kollega": "official"}
