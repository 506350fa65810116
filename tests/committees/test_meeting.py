from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from committees.models import Committee, Meeting

MAY_24 = date(2017, 5, 24)


@pytest.fixture
def meeting(stadsbyggnadsnamnden):
    return Meeting.objects.create(committee=stadsbyggnadsnamnden, date=MAY_24)


def test_held_up_to_and_including_a_day_latest_first_and_own_only(meeting, socialnamnden):
    earlier = Meeting.objects.create(committee=meeting.committee, date=date(2015, 12, 9))
    Meeting.objects.create(committee=socialnamnden, date=MAY_24)
    assert list(Meeting.objects.held(meeting.committee, MAY_24)) == [meeting, earlier]
    assert list(Meeting.objects.held(meeting.committee, date(2017, 5, 23))) == [earlier]


def test_a_committee_meets_once_a_day(meeting, socialnamnden):
    Meeting.objects.create(committee=socialnamnden, date=MAY_24)
    again = Meeting(committee=meeting.committee, date=MAY_24)
    with pytest.raises(ValidationError) as refusal:
        again.full_clean()
    assert refusal.value.messages == ["Nämnden har redan ett sammanträde den dagen."]
    with pytest.raises(IntegrityError, match="meeting_once_a_day"):
        again.save()


def test_it_is_named_in_swedish(meeting):
    assert str(meeting) == "Stadsbyggnadsnämnden, 24 maj 2017"


def move_by_save(meeting: Meeting, other: Committee) -> None:
    meeting.date = date(2017, 5, 25)
    meeting.save()


def move_by_update(meeting: Meeting, other: Committee) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(committee=other)


def move_by_sql(meeting: Meeting, other: Committee) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE committees_meeting SET date = date + 1 WHERE id = %s", [meeting.pk])


@pytest.mark.parametrize("move", [move_by_save, move_by_update, move_by_sql])
def test_it_never_moves(meeting, socialnamnden, move):
    with pytest.raises(IntegrityError, match="never moves"), transaction.atomic():
        move(meeting, socialnamnden)
    # The positive control: it is the trigger that refuses.
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER meeting_never_moves ON committees_meeting")
    move(meeting, socialnamnden)


def test_one_entered_wrongly_can_be_deleted(meeting):
    meeting.delete()
    assert not Meeting.objects.exists()
