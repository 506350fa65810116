"""The cases behind a figure are those it counts, and one finds the way back with the filter kept."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dialogs.figures import Overview, Selection, overview
from dialogs.models import Dialog, State
from dialogs.overview import RowsBehind
from tests.journeys import Journey
from tests.people import Town

from .pages import Desk, text

At = Callable[..., Desk]
PERIOD = "fran=2015-01&till=2017-12"
#: What counts people, goals or days: behind it are the cases they were counted in.
OF_CASES = {
    "levels",
    "methods",
    "target_groups_planned",
    "target_groups_not_reached",
    "effects",
    "late_by_committee",
}


@pytest.fixture
def cases(town: Town) -> list[Dialog]:
    states = (State.COMPLETED, State.INFORMATION, State.EXECUTION, State.DECISION, State.IDEA)
    return [Journey(town, paragraph=50 * number).to(state).dialog for number, state in enumerate(states)]


def number_behind(client: Client, url: str) -> int:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return int(answer.context["page_obj"].paginator.count)


def counted(found: Overview, link: RowsBehind) -> Iterator[tuple[str, Any]]:
    """Everything that counts cases: where its rows are, and how many there should be."""
    yield from ((link(key), found.figures[key].value) for key in ("open_now", "late_now", "answered"))
    for share in (found.figures[key] for key in ("on_time", "no_share", "information_meetings_held")):
        yield from ((link(share.key), share.whole), (link(share.key, "del"), share.part))
    for key in OF_CASES:
        yield from ((link(key, bar.key), bar.value) for bar in found.series[key].bars)
    grid = found.grids["open_by_committee_and_state"]
    for row, _label, values in grid.rows:
        yield link(grid.key, row), sum(values)
        yield from ((link(grid.key, f"{row}/{grid.columns[at][0]}"), each) for at, each in enumerate(values))


def test_behind_a_figure_are_the_cases_that_it_counts(cases: list[Dialog], town: Town, desk: At) -> None:
    client, selection = desk(town.strateg).client, Selection.of(QueryDict(PERIOD), timezone.localdate())
    expected = list(counted(overview(selection, timezone.localdate()), RowsBehind(selection)))
    some = [(url, value) for url, value in expected if value]
    assert len(some) > 20
    assert [(url, value) for url, value in some if number_behind(client, url) != value] == []


def test_every_link_of_the_page_leads_somewhere(cases: list[Dialog], town: Town, desk: At) -> None:
    client = desk(town.strateg).client
    html = client.get(f"{reverse('staff:overview')}?{PERIOD}").content.decode()
    links = {part.split('"')[0].replace("&amp;", "&") for part in html.split('href="')[1:]}
    behind = [link for link in links if "/oversikt/rader/" in link]
    assert len(behind) > 20
    assert [link for link in behind if not number_behind(client, link)] == []


def test_it_says_what_was_pressed_and_leads_back(cases: list[Dialog], town: Town, desk: At) -> None:
    client, query = desk(town.strateg).client, f"{PERIOD}&namnd=sbn"
    cell = client.get(
        f"{reverse('staff:overview_rows', args=['open_by_committee_and_state'])}?{query}&del=sbn/execution"
    )
    assert [row.case for row in cell.context["rows"]] == [cases[2]]
    assert ": Stadsbyggnadsnämnden, Genomförande" in text(cell)
    assert "januari 2015–december 2017, Stadsbyggnadsnämnden" in text(cell)
    back = f"{reverse('staff:overview')}?{query}".replace("&", "&amp;")
    assert cell.content.decode().count(f'href="{back}"') == 2
    nothing = client.get(f"{reverse('staff:overview_rows', args=['answered'])}?fran=2001-01&till=2001-12")
    assert "Det finns inga ärenden bakom siffran" in text(nothing)


@pytest.mark.parametrize(
    "address",
    [
        "finns-inte/", "late_now/?del=finns-inte", "levels/?del=finns-inte", "levels/?del=%00",
        "open_by_committee_and_state/?del=sbn/finns-inte", "open_by_committee_and_state/?del=kfn",
    ],
)  # fmt: skip
def test_what_is_no_figure_is_not_found(cases: list[Dialog], town: Town, desk: At, address: str) -> None:
    answer = desk(town.strateg).client.get(f"/arbete/oversikt/rader/{address}")
    assert answer.status_code == 404
