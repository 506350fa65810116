"""Times are UTC, days are Swedish, and the history never runs backwards (I3, I18)."""

import datetime
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from committees.models import Membership
from dialogs.models import Dialog, Event, State
from dialogs.models.record import local_date
from dialogs.refusals import NotPermitted
from tests.dialogs.law.database import rule_of
from tests.journeys import DAY, STOCKHOLM, Journey
from tests.people import Town


def swedish(*moment: int) -> datetime.datetime:
    return datetime.datetime(*moment, tzinfo=STOCKHOLM)


def the_wall_shows(moment: datetime.datetime) -> object:
    return mock.patch.object(timezone, "now", return_value=moment)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime.datetime(2016, 7, 1, 21, 59, tzinfo=datetime.UTC), datetime.date(2016, 7, 1)),
        (datetime.datetime(2016, 7, 1, 22, 0, tzinfo=datetime.UTC), datetime.date(2016, 7, 2)),
        (datetime.datetime(2016, 12, 1, 22, 59, tzinfo=datetime.UTC), datetime.date(2016, 12, 1)),
        (datetime.datetime(2016, 12, 1, 23, 0, tzinfo=datetime.UTC), datetime.date(2016, 12, 2)),
    ],
)
def test_a_moment_belongs_to_the_swedish_day(moment: datetime.datetime, day: datetime.date) -> None:
    assert local_date(moment) == day


def test_a_decision_of_today_is_recorded_just_after_swedish_midnight(town: Town) -> None:
    """In UTC it is still yesterday: the database and the step both go by the Swedish day."""
    journey = Journey(town).to(State.INVESTIGATION)
    journey.at = swedish(2016, 6, 2, 0, 30)
    journey.decide_investigation(decided_on=datetime.date(2016, 6, 2))
    other = Journey(town, paragraph=90).to(State.INVESTIGATION)
    other.at = swedish(2016, 6, 1, 23, 59)
    with pytest.raises(ValidationError, match="framtiden"):
        other.decide_investigation(decided_on=datetime.date(2016, 6, 2))


@pytest.mark.parametrize("night", [(2026, 3, 28), (2026, 10, 24)], ids=["into summer time", "out of it"])
def test_the_nights_when_the_clock_changes(town: Town, night: tuple[int, int, int]) -> None:
    journey = Journey(town, start=datetime.date(*night))
    journey.at = swedish(*night, 23, 30)
    journey.register()
    journey.at = swedish(*(night[:2]), night[2] + 1, 3, 30)
    case = journey.refer_to_committee().dialog
    waited = journey.dialog.events.last().waited
    assert waited == datetime.timedelta(hours=3 if night[1] == 3 else 5)
    assert case.due_on == datetime.date(*night) + 61 * DAY
    stored = Event.objects.filter(dialog=case).last().at
    assert stored.utcoffset() == datetime.timedelta(0)


def test_late_is_told_by_the_day_and_begins_the_day_after(town: Town) -> None:
    case = Journey(town).to(State.INVESTIGATION).dialog
    assert case not in Dialog.objects.late(case.due_on)
    assert case in Dialog.objects.late(case.due_on + DAY)


def test_a_clock_that_was_set_back_stops_nobody(town: Town) -> None:
    """The event stands at the moment of the one before it, and the history keeps its order."""
    with the_wall_shows(swedish(2026, 5, 4, 12)):
        event = Dialog.register(by=town.handlaggare, title="Torget", idea=Journey(town).an_idea())
    with the_wall_shows(swedish(2026, 5, 4, 11)):
        parties = {"committee": town.committee, "office": town.office, "handler": town.handlaggare}
        later = event.dialog.refer_to_committee(by=town.handlaggare, **parties)
    assert later.at == event.at
    assert later.sequence != event.sequence
    assert later.dialog.waiting_since == event.at


def test_a_moment_given_before_the_last_event_is_refused(town: Town) -> None:
    journey = Journey(town).to(State.INVESTIGATION)
    journey.at -= 10 * DAY
    with pytest.raises(IntegrityError) as refusal:
        journey.hand_over()
    assert rule_of(refusal.value) == "I3"


def test_rights_go_by_the_day_of_the_step(town: Town) -> None:
    journey = Journey(town).to(State.INVESTIGATION)
    Membership.objects.filter(person=town.sekreterare).update(valid_to=journey.today)
    journey.at = journey.at.replace(hour=23, minute=59)
    journey.table(next_meeting_on=journey.today + 30 * DAY)
    with pytest.raises(NotPermitted):
        journey.table()


def test_without_a_clock_of_its_own_a_step_goes_by_the_wall(town: Town) -> None:
    before = timezone.now()
    event = Dialog.register(by=town.handlaggare, title="Torget", idea=Journey(town).an_idea())
    assert before <= event.at <= timezone.now()
    assert event.dialog.number.startswith(f"MD-{local_date(before).year}")
