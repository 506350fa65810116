"""A body's dates as iCalendar, read back by a parser: the right days, stable names, nothing private."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from committees.models import Meeting, Membership
from dialogs.calendars import as_calendar, dates_of
from dialogs.models import CalendarLink, State
from tests.journeys import DAY, Journey
from tests.people import Town
from tests.secretarys import TOKEN, link

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MADE_AT = datetime.datetime(2016, 1, 1, 9, tzinfo=STOCKHOLM)


def written(body: Any, on: datetime.date) -> bytes:
    return as_calendar(str(body), dates_of(body, on), MADE_AT)


def events(body: Any, on: datetime.date) -> dict[str, Any]:
    """Kind of date → its event."""
    found = Calendar.from_ical(written(body, on)).walk("VEVENT")
    assert len({event["UID"] for event in found}) == len(found)
    return {str(event["UID"]).split("-20")[0].split("-MD")[0]: event for event in found}


def test_meetings_promises_last_days_and_occasions(journey: Journey) -> None:
    dialog = journey.to(State.EXECUTION).dialog
    journey.plan_occasion()
    day = Meeting.objects.create(committee=journey.town.committee, date=journey.today + 9 * DAY).date
    found = events(journey.town.committee, journey.today)
    assert found["answer"]["DTSTART"].dt == dialog.feedback_date
    assert found["last-day"]["DTSTART"].dt == dialog.ends_on
    [meeting] = [event for name, event in found.items() if event["DTSTART"].dt == day]
    assert meeting["DTEND"].dt == day + DAY
    assert [name for name in found if name.startswith("occasion-")]
    kept = events(journey.town.office, journey.today)
    assert {"answer", "last-day"} <= set(kept)
    assert events(journey.town.other_office, journey.today) == {}


@pytest.mark.parametrize(("month", "hours"), [(1, 1), (7, 2)])
def test_a_time_is_the_clock_on_the_wall_in_winter_and_in_summer(
    journey: Journey, month: int, hours: int
) -> None:
    journey.to(State.EXECUTION)
    begins = datetime.datetime(2016, month, 15, 18, 30, tzinfo=STOCKHOLM)
    occasion = journey.plan_occasion(starts_at=begins, ends_at=begins + datetime.timedelta(hours=2))
    text = written(journey.town.committee, datetime.date(2016, 6, 1)).decode()
    assert f"DTSTART;TZID=Europe/Stockholm:2016{month:02}15T183000" in text
    assert "BEGIN:VTIMEZONE" in text
    event = events(journey.town.committee, datetime.date(2016, 6, 1))[f"occasion-{occasion.key}@127.0.0.1"]
    assert event["DTSTART"].dt == begins
    assert event["DTSTART"].dt.utcoffset() == datetime.timedelta(hours=hours)


def test_a_moved_date_is_the_same_event_and_a_later_version(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    before = events(journey.town.committee, journey.today)["answer"]
    journey.reschedule_feedback()
    after = events(journey.town.committee, journey.today)["answer"]
    assert after["UID"] == before["UID"]
    assert after["DTSTART"].dt == before["DTSTART"].dt + 30 * DAY
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt


def test_a_cancelled_occasion_says_so_and_an_answer_given_is_promised_no_more(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    occasion = journey.plan_occasion(status="cancelled", cancelled_reason="Storm.")
    found = events(journey.town.committee, journey.today)
    assert found[f"occasion-{occasion.key}@127.0.0.1"]["STATUS"] == "CANCELLED"
    journey.to(State.FEEDBACK)
    journey.compile_results()
    journey.write_feedback()
    journey.publish_feedback()
    assert "answer" not in events(journey.town.committee, journey.today)
    journey.report_to_committee()
    journey.close()
    found = events(journey.town.office, journey.today)
    assert {kind: event["DTSTART"].dt for kind, event in found.items() if not kind.startswith("meeting")} == {
        "effect": journey.dialog.follow_up_on
    }


def test_nothing_that_people_wrote_in_confidence(journey: Journey) -> None:
    journey.register(description="HEMLIGT-1")
    journey.to(State.EXECUTION)
    journey.plan_occasion(notes="HEMLIGT-2", elected_members="HEMLIGT-3")
    text = written(journey.town.committee, journey.today).decode()
    assert "HEMLIGT" not in text
    assert "mörk" not in text  # the resident's own words
    assert journey.dialog.title in text.replace("\r\n ", "")


def test_the_same_dates_are_the_same_bytes_in_as_many_queries(journey: Journey) -> None:
    town, counted = journey.town, []
    for number in range(4):
        Journey(town, paragraph=100 * number).to(State.EXECUTION).plan_occasion()
        if number in (0, 3):
            with CaptureQueriesContext(connection) as captured:
                first = written(town.committee, journey.today)
            counted.append(len(captured))
    assert first == written(town.committee, journey.today)
    assert counted[0] == counted[1] == 4


@pytest.fixture
def address(town: Town) -> str:
    link(town.sekreterare, TOKEN, committee=town.committee)
    return reverse("public:calendar", args=[TOKEN])


def test_a_program_without_login_gets_it_and_asks_briefly(address: str, client: Client) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    assert "private" in answer["Cache-Control"]
    assert not answer.cookies
    again = client.get(address, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def _revoke(town: Town) -> None:
    assert CalendarLink.revoke(town.sekreterare, town.committee)


def _end(town: Town) -> None:
    yesterday: Any = timezone.localdate() - DAY
    Membership.objects.filter(person=town.sekreterare).update(valid_to=yesterday)


def _move(town: Town) -> None:
    Membership.objects.filter(person=town.sekreterare).update(committee=town.other_committee)


def _deactivate(town: Town) -> None:
    town.sekreterare.is_active = False
    town.sekreterare.save()


def _replace(town: Town) -> None:
    CalendarLink.make(town.sekreterare, town.committee)


@pytest.mark.parametrize("loses", [_revoke, _end, _move, _deactivate, _replace])
def test_a_link_that_opens_nothing_answers_as_one_that_never_was(
    town: Town, address: str, client: Client, loses: Any
) -> None:
    assert client.get(address).status_code == 200
    loses(town)
    unknown = client.get(reverse("public:calendar", args=["x" * 43]))
    answer = client.get(address)
    assert answer.status_code == unknown.status_code == 404
    assert answer.content.replace(TOKEN.encode(), b"") == unknown.content.replace(b"x" * 43, b"")


def test_only_the_digest_is_kept(town: Town) -> None:
    token = CalendarLink.make(town.sekreterare, town.committee)
    again = CalendarLink.make(town.sekreterare, town.committee)
    assert CalendarLink.objects.working().count() == 1
    assert token != again
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(row::text, ' ') FROM dialogs_calendarlink row")
        (everything,) = cursor.fetchone()
    assert token not in everything
    assert again not in everything


def test_it_is_shown_once(town: Town, client: Client) -> None:
    client.force_login(town.sekreterare, backend="committees.backends.RoleBackend")
    page = reverse("staff:calendar_link", args=["namnd", "sbn"])
    client.get(page)
    assert not CalendarLink.objects.exists()
    client.post(page, {"action": "make"})
    shown = client.get(reverse("staff:calendars")).context["new_link"]
    assert client.get(shown.removeprefix("http://127.0.0.1:8000")).status_code == 200
    assert client.get(reverse("staff:calendars")).context["new_link"] == ""
    client.post(page, {"action": "revoke"})
    assert not CalendarLink.objects.working().exists()
