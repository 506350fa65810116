"""The committees' meetings: planned, read, taken away; the open-items list; queries counted."""

import datetime
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from committees.models import Committee, Meeting
from dialogs.models import State
from dialogs.views.staff import open_items as page_of_open_items
from tests.journeys import DAY, Journey
from tests.people import LONG_AGO, Town

from .pages import Desk, text

At = Callable[..., Desk]


def test_ones_own_committee_stands_first(town: Town, desk: At) -> None:
    page = desk(town.sekreterare_kultur).client.get(reverse("staff:meetings"))
    rows = page.context["rows"]
    assert [(row["committee"], row["is_mine"]) for row in rows] == [
        (town.other_committee, True),
        (town.committee, False),
    ]


def test_a_meeting_is_planned_once(town: Town, desk: At) -> None:
    client, day = desk(town.sekreterare).client, timezone.localdate() + 30 * DAY
    for _click in range(2):
        answer = client.post(reverse("staff:meeting_new", args=["sbn"]), {"date": day})
        assert answer["Location"] == reverse("staff:committee_meetings", args=["sbn"])
    assert Meeting.objects.get().date == day
    answer = client.post(reverse("staff:meeting_new", args=["sbn"]), {"date": day, "next": "another"})
    assert answer["Location"] == reverse("staff:meeting_new", args=["sbn"])


def test_not_before_the_committee_was(town: Town, desk: At) -> None:
    day = LONG_AGO - DAY
    page = desk(town.sekreterare).client.post(reverse("staff:meeting_new", args=["sbn"]), {"date": day})
    assert "Nämnden finns inte det datumet" in text(page)
    assert not Meeting.objects.exists()


def test_only_a_meeting_without_decisions_is_taken_away(journey: Journey, desk: At) -> None:
    journey.to(State.INVESTIGATION)
    day = journey.today
    journey.decide_investigation()
    empty = Meeting.objects.create(committee=journey.town.committee, date=day + 40 * DAY)
    client = desk(journey.town.sekreterare).client
    for date, is_left in ((day, True), (empty.date, False)):
        address = reverse("staff:meeting_remove", args=["sbn", date])
        client.get(address)
        assert Meeting.objects.filter(date=date).exists()
        client.post(address)
        assert Meeting.objects.filter(date=date).exists() == is_left
    assert client.post(reverse("staff:meeting_remove", args=["sbn", empty.date])).status_code == 302


def test_what_was_decided_is_read_and_copied(journey: Journey, desk: At) -> None:
    journey.to(State.INVESTIGATION)
    day = journey.today
    journey.decide_investigation(paragraph=45)
    client = desk(journey.town.fortroendevald).client
    assert "45" in text(client.get(reverse("staff:meeting", args=["sbn", day])))
    page = client.get(reverse("staff:meeting_minutes", args=["sbn", day]))
    assert f"<h2>§ 45 {journey.dialog.title}</h2>" in page.content.decode()
    assert page.context["text"].startswith(f"§ 45 {journey.dialog.title}\n")


@pytest.mark.parametrize("day", ["2016-02-31", "2016-13-01", "2016-03-02"])
def test_no_such_meeting(town: Town, desk: At, day: str) -> None:
    assert desk(town.sekreterare).client.get(f"/arbete/sammantraden/sbn/{day}/").status_code == 404


@pytest.mark.parametrize("query", ["?page=x", "?page=-1", "?kommande=x", "?beslut=99999999999999999999"])
def test_a_doctored_address_is_no_crash(town: Town, desk: At, query: str) -> None:
    Meeting.objects.create(committee=town.committee, date=datetime.date(2016, 1, 5))
    client = desk(town.sekreterare).client
    for tail in ("", "sbn/", "sbn/2016-01-05/"):
        assert client.get(f"/arbete/sammantraden/{tail}{query}").status_code == 200


def test_more_than_a_page_says_so(journey: Journey, desk: At, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_of_open_items, "CASES_PER_PAGE", 1)
    town = journey.to(State.INVESTIGATION).town
    Journey(town).to(State.INVESTIGATION)
    page = desk(town.sekreterare).client.get(reverse("staff:open_items", args=["sbn"]))
    assert "1–1 av 2" in text(page)
    assert len(page.context["items"]) == 1


@pytest.mark.parametrize(
    "path",
    [
        "/arbete/sammantraden/",
        "/arbete/sammantraden/sbn/",
        "/arbete/sammantraden/sbn/2017-06-01/",
        "/arbete/sammantraden/sbn/2016-03-03/",
        "/arbete/sammantraden/sbn/2016-03-03/protokoll/",
        "/arbete/balanslista/sbn/",
    ],
)
def test_one_three_and_thirty_cost_the_same(town: Town, desk: At, path: str) -> None:
    client = desk(town.sekreterare).client
    Meeting.objects.create(committee=town.committee, date=datetime.date(2017, 6, 1))

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path).status_code == 200
        return len(captured)

    counted = []
    for first, last in ((0, 1), (1, 3), (3, 30)):
        for number in range(first, last):
            waits = Journey(town, paragraph=100 * number).to(State.INVESTIGATION)
            Journey(town, paragraph=100 * number).to(State.INVESTIGATION).decide_investigation()
            body = {"name": f"Nämnd {number}", "slug": f"n{number}", "valid_from": LONG_AGO}
            Meeting.objects.create(committee=Committee.objects.create(**body), date=waits.today)
            Meeting.objects.create(committee=town.committee, date=waits.today + (50 + number) * DAY)
        counted.append(queries())
    assert counted[0] == counted[1] == counted[2]
