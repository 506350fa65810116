"""What is parked asks nobody for anything until it wakes, and is not forgotten meanwhile."""

from collections.abc import Callable

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dialogs.duties import of_my_office, of_myself
from dialogs.models import State
from dialogs.permissions import Standing
from tests.journeys import DAY, Journey

from .pages import Desk, address, text

At = Callable[..., Desk]
DUTIES = "/arbete/"


def test_it_rests_under_its_own_heading_and_wakes_among_the_duties(journey: Journey, desk: At) -> None:
    journey.to(State.PROPOSAL).park(wakes_on=journey.today + 30 * DAY, reason="Väntar på detaljplanen.")
    town, wakes = journey.town, journey.dialog.parked_until
    for person in (town.handlaggare, town.kollega):
        standing = Standing.of(person, journey.today)
        assert not of_myself(standing, journey.today).exists()
        assert not of_my_office(standing, journey.today).exists()
    with time_machine.travel(journey.at, tick=False):
        page = text(desk(town.handlaggare).client.get(DUTIES))
        assert "Parkerade" in page
        assert "Väntar på detaljplanen." in page
        assert "Väntar på detaljplanen." not in text(desk(town.kollega).client.get(DUTIES))
    journey.wait((wakes - journey.today).days)
    assert of_myself(Standing.of(town.handlaggare, wakes), wakes).exists()
    with time_machine.travel(journey.at, tick=False):
        page = text(desk(town.handlaggare).client.get(DUTIES))
        assert f"Parkerades till {wakes.day} " in page
        assert "Väntar på detaljplanen." not in page


def test_the_case_page_says_when_it_wakes_and_lets_the_office_wake_it(journey: Journey, desk: At) -> None:
    journey.to(State.PROPOSAL).park(wakes_on=journey.today + 30 * DAY, reason="Väntar på detaljplanen.")
    with time_machine.travel(journey.at, tick=False):
        [step] = desk(journey.town.handlaggare).get(journey.dialog).context["next_steps"]
        assert (step.text, step.action_url) == (
            "Väntar på detaljplanen.",
            address(journey.dialog, "aterupptagning"),
        )
        [step] = desk(journey.town.sekreterare).get(journey.dialog).context["next_steps"]
        assert step.action_url == ""


def test_an_empty_list_says_what_comes_next_and_when(journey: Journey, desk: At) -> None:
    journey.to(State.INVESTIGATION)
    with time_machine.travel(journey.at, tick=False):
        page = desk(journey.town.handlaggare).client.get(DUTIES)
        [next_] = page.context["coming"]
        assert (next_.number, next_.on) == (journey.dialog.number, journey.dialog.due_on)
        assert next_.waits_for in text(page)
        assert "Sekreteraren i Stadsbyggnadsnämnden" in next_.waits_for


def test_thirty_parked_cases_cost_as_many_queries_as_three(journey: Journey, desk: At) -> None:
    client = desk(journey.town.handlaggare).client

    def park(number: int) -> None:
        other = Journey(journey.town).to(State.IDEA)
        other.park(wakes_on=other.today + (30 + number) * DAY, reason=f"Skäl {number}.")

    def queries() -> int:
        with time_machine.travel(journey.at, tick=False), CaptureQueriesContext(connection) as captured:
            assert client.get(DUTIES).status_code == 200
        return len(captured)

    for number in range(3):
        park(number)
    journey.wait(2)
    three = queries()
    for number in range(3, 30):
        park(number)
    # More than one page: the list of the cases is counted and cut, and the count of the news may not differ.
    assert queries() == three
    with time_machine.travel(journey.at, tick=False):
        assert len(client.get(DUTIES).context["parked"]) == 10
