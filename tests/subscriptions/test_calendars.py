"""The dates of published dialogues as iCalendar, read back by a parser."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from dialogs.models import Dialog, State
from tests.journeys import DAY, Journey
from tests.people import Town

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def events(client: Client, address: str) -> dict[str, Any]:
    """Kind of date → its event."""
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    found = Calendar.from_ical(answer.content).walk("VEVENT")
    assert len({event["UID"] for event in found}) == len(found)
    return {str(event["UID"]).split("-")[1]: event for event in found}


def of_one(client: Client, journey: Journey) -> dict[str, Any]:
    return events(client, f"/dialoger/{journey.dialog.slug}/kalender.ics")


def test_when_to_take_part_until_when_and_when_the_answer_comes(journey: Journey, client: Client) -> None:
    dialog = journey.to(State.EXECUTION).dialog
    begins = datetime.datetime(2016, 7, 15, 18, 30, tzinfo=STOCKHOLM)
    occasion = journey.plan_occasion(starts_at=begins, ends_at=begins + datetime.timedelta(hours=2))
    found = of_one(client, journey)
    assert found["last"]["DTSTART"].dt == dialog.ends_on
    assert found["answer"]["DTSTART"].dt == dialog.feedback_date
    assert found["answer"]["SUMMARY"] == f"Nämnden svarar senast: {dialog.title}"
    assert found["occasion"]["DTSTART"].dt == begins
    assert found["occasion"]["DTEND"].dt == begins + datetime.timedelta(hours=2)
    assert found["occasion"]["LOCATION"] == occasion.place
    assert found["occasion"]["UID"] == f"resident-occasion-{occasion.key}@127.0.0.1"
    assert all(f"/dialoger/{dialog.slug}/" in event["URL"] for event in found.values())
    assert {str(event["STATUS"]) for event in found.values()} == {"CONFIRMED"}


def test_a_moved_day_is_the_same_event_and_a_later_version(journey: Journey, client: Client) -> None:
    journey.to(State.EXECUTION)
    before = of_one(client, journey)["answer"]
    journey.reschedule_feedback()
    after = of_one(client, journey)["answer"]
    assert after["UID"] == before["UID"]
    assert after["DTSTART"].dt == before["DTSTART"].dt + 30 * DAY
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt


def test_what_is_cancelled_says_so(journey: Journey, client: Client) -> None:
    journey.to(State.EXECUTION)
    journey.plan_occasion(status="cancelled", cancelled_reason="Storm.")
    found = of_one(client, journey)
    assert str(found["occasion"]["STATUS"]) == "CANCELLED"
    assert "Storm" not in str(found["occasion"].to_ical())


def test_a_dialogue_that_is_broken_off_takes_its_dates_with_it(journey: Journey, client: Client) -> None:
    journey.to(State.EXECUTION)
    journey.plan_occasion()
    before = of_one(client, journey)
    journey.cancel_dialog()
    after = of_one(client, journey)
    for kind in ("occasion", "last"):
        assert str(after[kind]["STATUS"]) == "CANCELLED"
        assert after[kind]["SEQUENCE"] > before[kind]["SEQUENCE"]
    assert str(after["answer"]["STATUS"]) == "CONFIRMED", "the answer is still owed"


def test_an_answer_that_was_given_stands_where_it_was_given(journey: Journey, client: Client) -> None:
    journey.to(State.FEEDBACK)
    before = of_one(client, journey)["answer"]
    journey.prepare("close")
    after = of_one(client, journey)["answer"]
    assert after["UID"] == before["UID"]
    assert after["SUMMARY"].startswith("Nämnden svarade:")
    assert after["URL"].endswith("/aterkoppling/")


def test_the_information_meeting(journey: Journey, client: Client) -> None:
    dialog = journey.to(State.INFORMATION).dialog
    coming = of_one(client, journey)["information"]
    assert coming["DTSTART"].dt == dialog.due_on
    assert coming["SUMMARY"].startswith("Informationsmöte senast:")
    journey.hold_information_meeting()
    held = of_one(client, journey)["information"]
    assert held["UID"] == coming["UID"]
    assert held["SUMMARY"].startswith("Informationsmötet hölls:")


def test_all_dialogues_and_a_committees(town: Town, client: Client) -> None:
    journeys = [Journey(town, paragraph=100 * number).to(State.EXECUTION) for number in range(2)]
    Journey(town, paragraph=300).to(State.DECISION)

    def seen(address: str, on: datetime.date) -> int:
        with time_machine.travel(datetime.datetime.combine(on, datetime.time(12), STOCKHOLM), tick=False):
            return len(Calendar.from_ical(client.get(address).content).walk("VEVENT"))

    today = journeys[0].today
    assert seen("/kalender/dialoger.ics", today) == 4
    assert seen("/kalender/dialoger.ics?namnd=sbn", today) == 4
    assert seen("/kalender/dialoger.ics?namnd=kfn", today) == 0
    assert client.get("/kalender/dialoger.ics?namnd=finns-inte").status_code == 404
    journeys[0].to(State.COMPLETED)
    assert seen("/kalender/dialoger.ics", today + 1000 * DAY) == 2, (
        "of what is over long since nothing is left"
    )


def test_a_reader_asks_briefly_and_in_swedish(journey: Journey, client: Client) -> None:
    journey.to(State.EXECUTION)
    journey.plan_occasion()
    page = f"/dialoger/{journey.dialog.slug}/kalender.ics"
    first = client.get(page)
    assert client.get(page, headers={"If-None-Match": first["ETag"]}).status_code == 304
    client.cookies["django_language"] = "en"
    assert client.get(page).content == first.content
    assert not client.get(page).cookies


@pytest.mark.parametrize("evil", ["A\r\nBEGIN:VEVENT\r\nUID:x", "x;y,z\\n", "\x0b\x1f", "å" * 150])
def test_nothing_that_is_written_breaks_it(journey: Journey, client: Client, evil: str) -> None:
    journey.to(State.EXECUTION)
    occasion = journey.plan_occasion(place=f"Parken {evil}"[:200])
    Dialog.objects.filter(pk=journey.dialog.pk).update(title=f"Parken {evil}"[:200])
    found = of_one(client, journey)
    assert set(found) == {"last", "answer", "occasion"}
    assert str(found["occasion"]["LOCATION"]).startswith("Parken")
    content = client.get(f"/dialoger/{journey.dialog.slug}/kalender.ics").content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert not set(content) & (set(range(32)) - {9, 10, 13})
    assert occasion.key


def test_many_cost_as_many_queries_as_one(town: Town, client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get("/kalender/dialoger.ics")
        return len(captured)

    Journey(town).to(State.EXECUTION).plan_occasion()
    one = queries()
    for number in range(1, 5):
        Journey(town, paragraph=100 * number).to(State.EXECUTION).plan_occasion()
    assert queries() == one <= 2
