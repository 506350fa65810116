"""New since last time: what others did in my cases, until I say that I have read it."""

import datetime
from collections.abc import Callable

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from committees.models import Person
from dialogs.models import ReadMark, State
from dialogs.news import mark_as_read, told, unread
from dialogs.permissions import Standing
from tests.journeys import Journey

from .pages import Desk, text

At = Callable[..., Desk]
NEWS, DUTIES = "/arbete/nytt/", "/arbete/"


@pytest.fixture
def decided(journey: Journey) -> Journey:
    """A case that a committee has just said YES to. A journey takes a day for each step."""
    return journey.to(State.EXECUTION)


def told_to(person: Person, journey: Journey) -> list[str]:
    with time_machine.travel(journey.at, tick=False):
        return [one.sentence for one in told(unread(Standing.of(person, journey.today)))]


def test_each_is_told_what_others_did_in_their_cases(decided: Journey) -> None:
    town = decided.town
    assert told_to(town.handlaggare, decided) == [
        "Nämnden beslutade om dialogen. JA, dialogen ska genomföras. § 2.",
        "Strategen granskade mätbarheten. JA.",
        "Nämnden besvarade de två frågorna. JA på den första, JA på den andra. § 1.",
    ]
    assert [one.split(".")[0] for one in told_to(town.sekreterare, decided)] == [
        "Förslaget lämnades till nämnden",
        "Strategen granskade mätbarheten",
        "Idén lämnades till nämnden",
        "Idén registrerades",
    ]
    assert [one.split(".")[0] for one in told_to(town.strateg, decided)] == [
        "Nämnden beslutade om dialogen",
        "Förslaget lämnades till nämnden",
    ]
    assert told_to(town.kollega, decided) == []
    assert told_to(town.sekreterare_kultur, decided) == []


def test_without_a_mark_it_is_the_last_seven_days(decided: Journey) -> None:
    assert told_to(decided.town.handlaggare, decided.wait(7)) == []


def test_reading_the_page_marks_nothing_and_the_button_does(decided: Journey, desk: At) -> None:
    at = desk(decided.town.handlaggare)
    with time_machine.travel(decided.at, tick=False):
        for page in (DUTIES, NEWS, DUTIES):
            assert "Nämnden beslutade om dialogen" in text(at.client.get(page))
        assert not ReadMark.objects.exists()
        newest = at.client.get(NEWS).context["newest"]
        typed = {"until": newest.at.isoformat()}
        assert f'value="{typed["until"]}"' in at.client.get(NEWS).content.decode()
        assert at.client.post(NEWS, typed).status_code == 302
        assert "Nämnden beslutade om dialogen" not in text(at.client.get(DUTIES))
        assert "Inget nytt" in text(at.client.get(NEWS))
        decided.reschedule_feedback()
    assert len(told_to(decided.town.handlaggare, decided)) == 1


@pytest.mark.parametrize("until", ["", "i går", "2026-13-01", "\x00"])
def test_a_doctored_mark_is_a_bad_request(decided: Journey, desk: At, until: str) -> None:
    assert desk(decided.town.handlaggare).client.post(NEWS, {"until": until}).status_code == 400


def test_a_mark_moves_neither_back_nor_ahead_of_the_clock(journey: Journey) -> None:
    now, person = timezone.now(), journey.town.handlaggare
    mark_as_read(person, now)
    mark_as_read(person, now - datetime.timedelta(days=1))
    assert ReadMark.objects.get().read_until == now
    mark_as_read(person, now + datetime.timedelta(days=400))
    assert ReadMark.objects.get().read_until < now + datetime.timedelta(days=1)


@pytest.mark.parametrize("page", [DUTIES, NEWS])
def test_thirty_events_cost_as_many_queries_as_three(journey: Journey, desk: At, page: str) -> None:
    at = desk(journey.to(State.INVESTIGATION).town.handlaggare)

    def queries() -> int:
        with time_machine.travel(journey.at, tick=False), CaptureQueriesContext(connection) as captured:
            assert at.client.get(page).status_code == 200
        return len(captured)

    for _ in range(3):
        journey.table()
    mark_as_read(journey.town.handlaggare, journey.at - datetime.timedelta(days=365))
    three = queries()
    for _ in range(30):
        journey.table()
    assert queries() == three
    with time_machine.travel(journey.at, tick=False):
        assert len(at.client.get(NEWS).context["news"]) == 25
        assert len(at.client.get(reverse("staff:duties")).context["news"]) == 5
