"""The worklist: every case once, in its tab; search, filters and order in the address."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from committees.models import Meeting
from dialogs.models import Dialog, Parking, State, TargetGroup
from dialogs.worklist.tabs import ALL, PARKED, TABS
from tests.journeys import DAY, Journey
from tests.people import Town

from .pages import Desk, text

At = Callable[..., Desk]
TITLES = ("Cykelvägar i Häggvik", "Bänken vid Edsviken", "Åkern i Viby")


@pytest.fixture
def cases(town: Town) -> list[Dialog]:
    for title in TITLES:
        Journey(town).register(title=title)
    return list(Dialog.objects.order_by("pk"))


def page(client: Client, query: str) -> Any:
    answer = client.get(reverse("staff:worklist") + query)
    assert answer.status_code == 200
    return answer


def numbers(client: Client, query: str) -> list[str]:
    return [row.case.number for row in page(client, query).context["rows"]]


def counts(client: Client, query: str = "") -> dict[str, int]:
    return {tab.key: tab.count for tab in page(client, query).context["tabs"]}


def test_every_state_has_one_tab_besides_all() -> None:
    listed = [state for _label, states in TABS.values() for state in states]
    assert sorted(listed) == sorted(State)


def test_tabs_filters_and_order(journey: Journey, desk: At) -> None:
    town = journey.to(State.DECISION).town
    idea = Journey(town).to(State.IDEA)
    client = desk(town.fortroendevald).client
    assert numbers(client, "?flik=nya") == [idea.dialog.number]
    assert numbers(client, "?flik=hos-namnd") == [journey.dialog.number]
    assert numbers(client, f"?flik=alla&committee={town.committee.pk}") == [journey.dialog.number]
    assert numbers(client, f"?flik=alla&committee={town.other_committee.pk}") == []
    assert numbers(client, "?flik=alla&sort=nyast") == [idea.dialog.number, journey.dialog.number]
    with time_machine.travel(idea.dialog.due_on + DAY, tick=False):
        assert numbers(client, "?flik=alla&late=on") == [idea.dialog.number]


def test_a_parked_case_rests_in_its_own_tab_until_it_wakes(journey: Journey, desk: At) -> None:
    journey.to(State.PROPOSAL)
    wakes = journey.today + 30 * DAY
    journey.take("park", Parking(reason="Väntar.", wakes_on=wakes), by=journey.town.handlaggare)
    client = desk(journey.town.kollega).client
    with time_machine.travel(journey.at, tick=False):
        assert counts(client) == dict.fromkeys(TABS, 0) | {PARKED: 1, ALL: 1}
        assert numbers(client, "?flik=parkerade") == [journey.dialog.number]
        assert numbers(client, "") == []
    with time_machine.travel(wakes, tick=False):
        assert counts(client) == dict.fromkeys(TABS, 0) | {"pagaende": 1, ALL: 1}


def test_filters_on_plan_and_period(journey: Journey, desk: At) -> None:
    journey.to(State.DECISION)
    plan = journey.dialog.latest_proposal()
    group, _created = TargetGroup.objects.get_or_create(name=plan.target_groups[0])
    client, number = desk(journey.town.strateg).client, journey.dialog.number
    registered, due = journey.dialog.registered_at.date(), journey.dialog.due_on
    for query, found in {
        f"level={plan.level}": True,
        "level=co_decision": plan.level == "co_decision",
        f"target={group.pk}": True,
        f"since={registered}&until={registered}": True,
        f"since={registered + DAY}": False,
        f"until={registered - DAY}": False,
        f"dated=senast&since={due}&until={due}": True,
        f"dated=senast&since={due + DAY}": False,
        "since=0001-01-01&until=9999-12-31": True,
        f"state={State.DECISION}": True,
        f"state={State.IDEA}": False,
    }.items():
        assert numbers(client, f"?flik=alla&{query}") == [number] * found, query


def test_my_cases_are_what_i_handle_logged_or_keep_the_minutes_of(journey: Journey, desk: At) -> None:
    town = journey.to(State.PROPOSAL).town
    idea = Journey(town)
    idea.register(by=town.kollega)

    def mine(person: Any) -> list[str]:
        return numbers(desk(person).client, "?flik=alla&mine=on")

    assert mine(town.handlaggare) == [journey.dialog.number]
    assert mine(town.kollega) == [idea.dialog.number]
    assert mine(town.sekreterare) == mine(town.fortroendevald) == [journey.dialog.number]
    assert mine(town.sekreterare_kultur) == []
    assert 'name="mine"' not in page(desk(town.strateg).client, "").content.decode()


def test_titles_are_in_swedish_order(cases: list[Dialog], town: Town, desk: At) -> None:
    found = numbers(desk(town.handlaggare).client, "?flik=nya&sort=titel")
    assert found == [cases[1].number, cases[0].number, cases[2].number]


def test_each_filter_goes_away_with_one_press(cases: list[Dialog], town: Town, desk: At) -> None:
    client = desk(town.handlaggare).client
    query = f"?flik=nya&q=bänk&office={town.office.pk}&since=2016-01-01&sort=titel&page=1"
    shown = page(client, query)
    chips = {chip.label: parse_qs(chip.url.removeprefix("?")) for chip in shown.context["chips"]}
    assert list(chips) == [
        "Sök: bänk", "Förvaltningskontor: Stadsbyggnadskontoret", "Registrerat från och med: 1 januari 2016"
    ]  # fmt: skip
    left = chips["Förvaltningskontor: Stadsbyggnadskontoret"]
    assert left == {"flik": ["nya"], "q": ["bänk"], "since": ["2016-01-01"], "sort": ["titel"]}
    assert 'href="?flik=nya"' in shown.content.decode()  # clear


def test_the_address_is_short_enough_to_send(town: Town, desk: At) -> None:
    answer = desk(town.handlaggare).client.get(
        reverse("staff:worklist") + "?flik=alla&q=&committee=&since=&late=on"
    )
    assert answer["Location"] == reverse("staff:worklist") + "?flik=alla&late=on"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("committee=x", "Välj ett giltigt alternativ"),
        ("since=2016-13-01", "Fyll i ett giltigt datum"),
        ("since=2016-02-01&until=2016-01-01", "Sista dagen kan inte vara före första dagen"),
        ("sort=x", "Välj ett giltigt alternativ"),
        ("q=" + "x" * 101, "som mest 100 tecken"),
    ],
)
def test_what_makes_no_sense_is_told_and_the_list_still_shows(
    cases: list[Dialog], town: Town, desk: At, query: str, told: str
) -> None:
    answer = page(desk(town.handlaggare).client, f"?flik=nya&{query}")
    assert told in text(answer)
    assert answer.context["rows"] or answer.context["chips"]  # the part of it that makes sense still holds
    assert answer.context["is_open"] or "q" in answer.context["form"].errors


@pytest.mark.parametrize(
    "query",
    [
        "?flik=x", "?page=x", "?page=-1", "?page=99999999999999999999", "?committee=x",
        "?committee=99999999999999999999", "?q=%00", "?target=99999999999999999999", "?level=x",
        "?handler=%00", "?state=x", "?sort=x", "?q=" + "x" * 5000, "?q=%ff%ed%a0%80", "?late=x",
        "?since=9999-99-99", "?dated=x&since=2016-01-01", "?q=a&q=b", "?mine=x",
    ],
)  # fmt: skip
def test_a_doctored_address_is_no_crash(cases: list[Dialog], town: Town, desk: At, query: str) -> None:
    numbers(desk(town.handlaggare).client, query)


def test_a_word_in_very_many_cases_finds_the_newest_and_says_so(
    cases: list[Dialog], town: Town, desk: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _case in range(2):
        Journey(town).register(title="Cykelpump")
    client, told = desk(town.handlaggare).client, "i fler än 2 ärenden"
    assert counts(client, "?flik=alla&q=cykel")[ALL] == 3
    assert told not in text(page(client, "?flik=alla&q=cykel"))
    monkeypatch.setattr("dialogs.search.MOST_CASES", 2)
    monkeypatch.setattr("dialogs.views.staff.worklist.MOST_CASES", 2)
    newest = [case.number for case in Dialog.objects.order_by("-pk")[:2]]
    assert numbers(client, "?flik=alla&q=cykel") == newest
    assert counts(client, "?flik=alla&q=cykel")[ALL] == 2
    assert told in text(page(client, "?flik=alla&q=cykel"))
    assert numbers(client, "?flik=alla&q=cykelpump") == newest  # two are not more than two
    assert told not in text(page(client, "?flik=alla&q=cykelpump"))


def test_nothing_found_says_where_there_is_something(cases: list[Dialog], town: Town, desk: At) -> None:
    client = desk(town.handlaggare).client
    assert [tab.key for tab in page(client, "?q=bänk").context["elsewhere"]] == ["nya"]
    assert "Ta bort någon del av urvalet" in text(page(client, "?q=finnsinte"))
    assert "Inga ärenden här" in text(page(client, "?flik=avslutade"))


def test_before_the_first_case_one_may_log_it(town: Town, desk: At) -> None:
    assert "Inga ärenden ännu" in text(page(desk(town.handlaggare).client, ""))
    assert reverse("staff:register") in page(desk(town.handlaggare).client, "").content.decode()


def test_the_columns_fit_the_role(journey: Journey, desk: At) -> None:
    town = journey.to(State.DECISION).town
    Meeting.objects.create(committee=town.committee, date=journey.today + 10 * DAY)
    with time_machine.travel(journey.at, tick=False):

        def read(person: Any) -> str:
            return text(page(desk(person).client, "?flik=hos-namnd"))

        assert "Registrera nämndens beslut om dialog" in read(town.handlaggare)
        assert f"Stadsbyggnadsnämnden sammanträder {journey.today.day + 10}" in read(town.sekreterare)
        assert "Konsultation" in read(town.strateg)


def test_others_find_no_worklist(town: Town, desk: At) -> None:
    assert desk(town.utan_uppdrag).client.get(reverse("staff:worklist")).status_code == 404


@pytest.mark.parametrize("who", ["handlaggare", "sekreterare", "strateg", "administrator"])
def test_thirty_cases_cost_as_many_queries_as_one(town: Town, desk: At, who: str) -> None:
    client = desk(getattr(town, who)).client

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            numbers(client, "?flik=alla&q=malm")
        return len(captured)

    Journey(town).to(State.DECISION)
    with_one = queries()
    for _case in range(2):
        Journey(town, paragraph=50).register()
    assert queries() == with_one
    for _case in range(27):
        Journey(town).register()
    assert queries() == with_one <= 18
