"""The worklist: every case once, in its tab; filters and search in the address."""

from collections.abc import Callable

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dialogs.models import Dialog, State
from dialogs.search import find
from dialogs.worklist import TABS
from tests.journeys import DAY, Journey
from tests.people import Town

from .pages import Desk

At = Callable[..., Desk]
TITLES = ("Cykelvägar i Häggvik", "Bänken vid Edsviken", "Skolgården på Sofielundsskolan")


@pytest.fixture
def cases(town: Town) -> list[Dialog]:
    for title in TITLES:
        Journey(town).register(title=title)
    return list(Dialog.objects.order_by("pk"))


def numbers(client: Client, query: str) -> list[str]:
    page = client.get(reverse("staff:worklist") + query)
    assert page.status_code == 200
    return [case.number for case in page.context["page_obj"]]


def test_every_state_has_one_tab_besides_all() -> None:
    listed = [state for key, (_label, states) in TABS.items() if key != "alla" for state in states]
    assert sorted(listed) == sorted(State)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cykel", [0]),
        ("cykelvägar", [0]),
        ("cykelvägarna", [0]),
        ("häggvik cykel", [0]),
        ("bänkar", [1]),
        ("sofielund", [2]),
        ("båt", []),
        ("!!!", []),
        ("a & | ! ( ' : *", []),
        ("\\", []),
    ],
)
def test_words_find_cases(cases: list[Dialog], words: str, found: list[int]) -> None:
    assert set(find(Dialog.objects.all(), words)) == {cases[index] for index in found}


def test_numbers_find_cases(cases: list[Dialog]) -> None:
    assert list(find(Dialog.objects.all(), cases[1].number.lower())) == [cases[1]]


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


@pytest.mark.parametrize(
    "query",
    [
        "?flik=x", "?page=x", "?page=-1", "?page=99999999999999999999", "?committee=x",
        "?committee=99999999999999999999", "?q=%00",
        "?handler=%00", "?state=x", "?sort=x", "?q=" + "x" * 5000, "?q=%ff%ed%a0%80", "?late=x",
    ],
)  # fmt: skip
def test_a_doctored_address_is_no_crash(cases: list[Dialog], town: Town, desk: At, query: str) -> None:
    numbers(desk(town.handlaggare).client, query)


def test_others_find_no_worklist(town: Town, desk: At) -> None:
    assert desk(town.utan_uppdrag).client.get(reverse("staff:worklist")).status_code == 404


def test_thirty_cases_cost_as_many_queries_as_three(town: Town, cases: list[Dialog], desk: At) -> None:
    client = desk(town.handlaggare).client

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            numbers(client, "?flik=alla&q=i")
        return len(captured)

    with_three = queries()
    for _case in range(27):
        Journey(town).register()
    assert queries() == with_three
