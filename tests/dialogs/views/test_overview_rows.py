"""The cases behind a figure are those it counts, and one finds the way back with the filter kept."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from dialogs.figures import Overview, Selection, overview, rows_behind
from dialogs.models import Dialog, State
from tests.journeys import Journey
from tests.people import Town

from .pages import Desk, text

At = Callable[..., Desk]
PERIOD = "fran=2015-01&till=2017-12"
#: Series that count cases, not people, goals or days.
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


def counted(found: Overview) -> Iterator[tuple[str, str, Any]]:
    """Everything that counts cases: key, part, and how many there should be."""
    yield from ((key, "", found.figures[key].value) for key in ("open_now", "late_now", "answered"))
    for share in (found.figures[key] for key in ("on_time", "no_share", "information_meetings_held")):
        yield from ((share.key, "", share.whole), (share.key, "del", share.part))
    for key in OF_CASES:
        yield from ((key, bar.key, bar.value) for bar in found.series[key].bars)
    grid = found.grids["open_by_committee_and_state"]
    for row, _label, values in grid.rows:
        yield grid.key, row, sum(values)
        yield from ((grid.key, f"{row}/{grid.columns[at][0]}", each) for at, each in enumerate(values))


def test_behind_a_figure_are_the_cases_that_it_counts(cases: list[Dialog]) -> None:
    on = timezone.localdate()
    selection = Selection.of(QueryDict(PERIOD), on)
    some = [one for one in counted(overview(selection, on)) if one[2]]
    assert len(some) > 20
    wrong = [
        (key, part, value)
        for key, part, value in some
        if rows_behind(key, part, selection, on).count() != value
    ]
    assert wrong == []


def test_every_kind_of_link_leads_to_rows(cases: list[Dialog], town: Town, desk: At) -> None:
    client = desk(town.strateg).client
    html = unescape(client.get(f"{reverse('staff:overview')}?{PERIOD}").content.decode())
    links = {link.split("?")[0]: link for link in re.findall(r'href="([^"]*/oversikt/rader/[^"]*)"', html)}
    assert len(links) > 12
    empty = [link for link in links.values() if not client.get(link).context["rows"]]
    assert empty == []


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
