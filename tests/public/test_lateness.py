"""Late by the Swedish calendar: from midnight in Sweden, whatever the hour elsewhere (I18)."""

import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from dialogs.models import State
from dialogs.publication import Phase, find_dialog, find_feedback
from tests.journeys import DAY, Journey

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def promised(journey: Journey, date: datetime.date) -> str:
    """A dialogue that ended in time, whose answer is promised by a date."""
    journey.to(State.DECISION)
    journey.decide_dialog(feedback_date=date)
    journey.prepare("complete_execution")
    journey.complete_execution()
    return journey.dialog.slug


@pytest.mark.parametrize(
    "date",
    [
        datetime.date(2016, 7, 31),  # summer time: midnight is 22:00 the day before in UTC
        datetime.date(2016, 12, 31),  # winter time: 23:00
        datetime.date(2016, 10, 30),  # the day of 25 hours
        datetime.date(2017, 3, 26),  # the day of 23 hours
    ],
)
def test_late_begins_at_swedish_midnight(journey: Journey, client: Client, date: datetime.date) -> None:
    slug = promised(journey, date)
    midnight = datetime.datetime.combine(date + DAY, datetime.time(0), STOCKHOLM).astimezone(datetime.UTC)
    minute = datetime.timedelta(minutes=1)

    with time_machine.travel(midnight - minute, tick=False):
        assert "sent" not in _box(client, slug)
    with time_machine.travel(midnight + minute, tick=False):
        assert "Svaret är 1 dag sent" in _box(client, slug)
    with time_machine.travel(midnight + 11 * DAY + minute, tick=False):
        assert "Svaret är 12 dagar sent" in _box(client, slug)
        assert "12 dagar sent" in client.get("/").content.decode()


def _box(client: Client, slug: str) -> str:
    html = client.get(f"/dialoger/{slug}/").content.decode()
    return html[html.index("answer-box") : html.index("</section>", html.index("answer-box"))]


def test_the_last_day_to_take_part_counts(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    slug, last = journey.dialog.slug, journey.dialog.ends_on
    on_it, after = find_dialog(slug, last), find_dialog(slug, last + DAY)
    assert on_it
    assert on_it.phase == Phase.ONGOING
    assert on_it.is_open
    assert after
    assert after.phase == Phase.WAITING
    assert not after.is_open


def test_an_answer_given_late_says_so_for_ever(journey: Journey) -> None:
    slug = promised(journey, datetime.date(2016, 8, 1))
    journey.compile_results()
    journey.write_feedback()
    journey.at = datetime.datetime(2016, 8, 6, 22, 30, tzinfo=datetime.UTC)  # the 7th in Sweden
    journey.publish_feedback()
    answer = find_feedback(slug, datetime.date(2026, 1, 1))
    assert answer
    assert answer.promise
    assert answer.promise.late_days == 6
    assert answer.first_published_on == datetime.date(2016, 8, 7)


def test_a_moved_promise_shows_both_dates(journey: Journey) -> None:
    first = datetime.date(2016, 8, 1)
    slug = promised(journey, first)
    journey.reschedule_feedback(new_date=first + 30 * DAY)
    found = find_dialog(slug, first + 10 * DAY)
    assert found
    assert found.promise
    assert (found.promise.was_moved, found.promise.first_date, found.promise.late_days) == (True, first, 0)


def test_a_late_information_meeting_says_so(journey: Journey) -> None:
    journey.to(State.INFORMATION)
    found = find_dialog(journey.dialog.slug, journey.dialog.due_on + 3 * DAY)
    assert found
    assert found.meeting
    assert found.meeting.late_days == 3
    assert found.ladder[1].branch
    assert found.ladder[1].branch.status == "late"
