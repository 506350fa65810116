"""A small municipality and its people, one of each kind."""

from collections.abc import Callable
from datetime import date

import pytest

from committees.models import Committee, Membership, Office, Person, Role

MakePerson = Callable[..., Person]
BEGAN = date(2015, 1, 1)


@pytest.fixture
def socialnamnden(db: None) -> Committee:
    return Committee.objects.create(name="Socialnämnden", slug="socialnamnden", valid_from=BEGAN)


@pytest.fixture
def stadsbyggnadsnamnden(db: None) -> Committee:
    return Committee.objects.create(
        name="Stadsbyggnadsnämnden",
        slug="stadsbyggnadsnamnden",
        valid_from=BEGAN,
        valid_to=date(2017, 12, 31),
    )


@pytest.fixture
def klk(db: None) -> Office:
    return Office.objects.create(name="Kommunledningskontoret", slug="klk", valid_from=BEGAN)


@pytest.fixture
def make_person(socialnamnden: Committee, klk: Office) -> MakePerson:
    def make(
        username: str,
        role: Role | None = None,
        *,
        first_day: date = BEGAN,
        last_day: date | None = None,
        **fields: bool,
    ) -> Person:
        person = Person.objects.create_user(username, **fields)
        if role:
            Membership.objects.create(
                person=person,
                role=role,
                committee=socialnamnden if role in (Role.SECRETARY, Role.ELECTED_MEMBER) else None,
                office=klk if role in (Role.OFFICIAL, Role.STRATEGIST) else None,
                valid_from=first_day,
                valid_to=last_day,
            )
        return person

    return make


@pytest.fixture
def sara(make_person: MakePerson) -> Person:
    """Socialnämnden's secretary."""
    return make_person("sara", Role.SECRETARY)


@pytest.fixture
def adam(make_person: MakePerson) -> Person:
    """The administrator."""
    return make_person("adam", Role.ADMINISTRATOR, is_staff=True)
