"""A sweep on any day, and what it made."""

import datetime

import pytest

from committees.models import Person
from dialogs.models import Beginning
from tests.people import Town

LONG_AGO = datetime.date(2010, 1, 1)


@pytest.fixture
def begun(town: Town) -> Town:
    """Reminders have been sent since long ago, and everybody has an address."""
    Beginning.objects.create(day=LONG_AGO)
    for person in Person.objects.all():
        Person.objects.filter(pk=person.pk).update(email=f"{person.username}@example.org")
    return town
