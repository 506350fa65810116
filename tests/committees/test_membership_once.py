"""The same person holds the same role in the same body once at a time."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from committees.models import Committee, Membership, Role

FIRST, LAST = date(2020, 1, 1), date(2020, 12, 31)


@pytest.fixture
def nina(make_person, socialnamnden):
    nina = make_person("nina")
    Membership.objects.create(
        person=nina, role=Role.SECRETARY, committee=socialnamnden, valid_from=FIRST, valid_to=LAST
    )
    return nina


@pytest.mark.parametrize(
    ("first", "last", "free"),
    [
        (date(2019, 1, 1), date(2019, 12, 31), True),
        (date(2021, 1, 1), None, True),
        (date(2019, 1, 1), FIRST, False),
        (LAST, None, False),
        (date(2020, 6, 1), date(2020, 6, 1), False),
        (date(2019, 1, 1), None, False),
    ],
)
def test_the_same_role_again(nina, socialnamnden, first, last, free):
    again = Membership(
        person=nina, role=Role.SECRETARY, committee=socialnamnden, valid_from=first, valid_to=last
    )
    if free:
        again.full_clean()
        again.save()
        return
    with pytest.raises(ValidationError) as refusal:
        again.full_clean()
    assert refusal.value.messages == ["Personen har redan den rollen här under de dagarna."]
    with pytest.raises(IntegrityError, match="membership_held_once_at_a_time"), transaction.atomic():
        again.save()
    with pytest.raises(IntegrityError, match="membership_held_once_at_a_time"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO committees_membership (person_id, role, committee_id, valid_from, valid_to)"
            " VALUES (%s, 'secretary', %s, %s, %s)",
            [nina.pk, socialnamnden.pk, first, last],
        )


@pytest.mark.parametrize("difference", ["role", "body", "person"])
def test_something_else_at_the_same_time_is_allowed(nina, make_person, socialnamnden, difference):
    other = Committee.objects.create(name="Vård- och omsorgsnämnden", slug="von", valid_from=FIRST)
    membership = Membership(
        person=make_person("olle") if difference == "person" else nina,
        role=Role.ELECTED_MEMBER if difference == "role" else Role.SECRETARY,
        committee=other if difference == "body" else socialnamnden,
        valid_from=FIRST,
    )
    membership.full_clean()
    membership.save()


def test_it_holds_where_there_is_no_body_at_all(adam):
    with pytest.raises(IntegrityError, match="membership_held_once_at_a_time"):
        Membership.objects.create(person=adam, role=Role.ADMINISTRATOR, valid_from=FIRST)


def test_a_membership_may_be_changed_without_meeting_itself(nina):
    membership = nina.memberships.get()
    membership.valid_to = None
    membership.full_clean()
    membership.save()


def test_an_end_before_the_beginning_is_told_as_such_and_not_as_a_collision(nina, socialnamnden):
    backwards = Membership(
        person=nina, role=Role.SECRETARY, committee=socialnamnden, valid_from=LAST, valid_to=FIRST
    )
    with pytest.raises(ValidationError) as refusal:
        backwards.full_clean()
    assert refusal.value.message_dict == {"valid_to": ["Sista dagen kan inte vara före första dagen."]}
