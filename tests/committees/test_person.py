from datetime import date

import pytest
from django.db import IntegrityError, connection
from django.db.models import ProtectedError, prefetch_related_objects

from committees.models import Membership, Person, Role


def test_name_is_the_full_name_or_else_the_username():
    assert Person(username="sara", first_name="Sara", last_name="Ek").name == "Sara Ek"
    assert str(Person(username="sara")) == "sara"


@pytest.mark.parametrize(
    ("day", "count"),
    [(date(2014, 12, 31), 0), (date(2015, 1, 1), 1), (date(2020, 3, 31), 1), (date(2020, 4, 1), 0)],
)
@pytest.mark.parametrize("is_active", [True, False])
def test_memberships_count_between_their_days_and_while_the_person_is_active(
    make_person, day, count, is_active
):
    person = make_person("nina", Role.OFFICIAL, last_day=date(2020, 3, 31), is_active=is_active)
    expected = count if is_active else 0
    assert Membership.objects.current(day).filter(person=person).count() == expected
    assert len(person.memberships_on(day)) == expected


def test_one_prefetch_answers_all_questions(sara, django_assert_num_queries):
    with django_assert_num_queries(1):
        prefetch_related_objects([sara], "memberships")
        assert sara.memberships_on(date(2020, 1, 1))
        assert not sara.memberships_on(date(2010, 1, 1))


def test_whoever_has_been_somebody_is_never_deleted(sara):
    with pytest.raises(ProtectedError):
        sara.delete()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM committees_person WHERE id = %s", [sara.pk])
    with pytest.raises(IntegrityError, match="person_id"):
        connection.check_constraints()
