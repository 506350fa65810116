"""The overview: key figures first, the filter in the address, words where there is nothing to count."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dialogs.figures import Figure, Overview, Selection, overview
from dialogs.models import State
from dialogs.overview import HEADLINES
from dialogs.views.staff import overview as views
from tests.journeys import Journey
from tests.people import Town

from .pages import Desk, text

At = Callable[..., Desk]
PERIOD = "fran=2016-01&till=2016-12"


def page(client: Client, query: str = "", name: str = "staff:overview", *args: str) -> Any:
    answer = client.get(reverse(name, args=args) + query)
    assert answer.status_code == 200
    return answer


def test_key_figures_come_first_and_each_says_what_it_means(journey: Journey, desk: At) -> None:
    town = journey.to(State.COMPLETED).town
    answer = page(desk(town.strateg).client, f"?{PERIOD}")
    assert [tile.key for tile in answer.context["headlines"]] == list(HEADLINES)
    html, read = answer.content.decode(), text(answer)
    found = overview(Selection.of(answer.wsgi_request.GET, timezone.localdate()), timezone.localdate())
    shown = [*found.figures.values(), *found.series.values(), *found.grids.values()]
    assert len(shown) > 15
    assert [one.key for one in shown if one.name not in read or one.definition not in read] == []
    assert html.index("Nyckeltal") < html.index("Löften och svar") < html.index("Mål och effekter")
    assert "<script" not in html
    assert " style=" not in html


def test_the_address_holds_the_filter_and_each_part_goes_away_with_one_press(town: Town, desk: At) -> None:
    query = f"?{PERIOD}&namnd={town.committee.slug}&kontor={town.office.slug}&grad=dialogue"
    answer = page(desk(town.fortroendevald).client, query)
    form, chips = answer.context["form"], answer.context["chips"]
    assert {name: form[name].value() for name in form.fields} == {
        "fran": "2016-01", "till": "2016-12", "namnd": "sbn", "kontor": "sbk", "grad": "dialogue"
    }  # fmt: skip
    left = {chip.label: set(parse_qs(chip.url.removeprefix("?"))) for chip in chips}
    assert left == {
        "Nämnd: Stadsbyggnadsnämnden": {"fran", "till", "kontor", "grad"},
        "Förvaltningskontor: Stadsbyggnadskontoret": {"fran", "till", "namnd", "grad"},
        "Grad av delaktighet: Dialog": {"fran", "till", "namnd", "kontor"},
    }
    assert "2016, Stadsbyggnadsnämnden, Stadsbyggnadskontoret, Dialog" in text(answer)
    quick = answer.content.decode().split('id="perioder"')[1].split("</nav>")[0]
    assert quick.count("namnd=sbn&amp;kontor=sbk&amp;grad=dialogue") == 3


def test_the_usual_period_is_marked_and_empty_fields_leave_the_address(town: Town, desk: At) -> None:
    client = desk(town.strateg).client
    assert 'aria-current="true">Senaste tolv månaderna' in page(client).content.decode()
    answer = client.get(reverse("staff:overview") + "?fran=2016-01&namnd=&grad=")
    assert answer["Location"] == reverse("staff:overview") + "?fran=2016-01"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("?fran=2016-13", "Skriv månaden som 2026-11."),
        ("?fran=2016-05&till=2016-04", "Den sista månaden kan inte vara före den första."),
        ("?namnd=finns-inte", "Välj ett giltigt alternativ"),
        ("?grad=x", "Välj ett giltigt alternativ"),
        ("?fran=0000-01&till=99999&namnd=%00&kontor=%ff&grad=information", "Skriv månaden"),
    ],
)
def test_what_makes_no_sense_is_told_and_the_rest_still_shows(
    town: Town, desk: At, query: str, told: str
) -> None:
    answer = page(desk(town.strateg).client, query)
    assert told in text(answer)
    assert answer.context["headlines"]


def test_nothing_to_count_is_no_nought(town: Town, desk: At) -> None:
    tiles = {tile.key: tile for tile in page(desk(town.strateg).client).context["headlines"]}
    assert {key: tile.said for key, tile in tiles.items()} == {
        "late_now": "0", "on_time": "–", "days_to_feedback": "–", "open_now": "0"
    }  # fmt: skip
    read = text(page(desk(town.strateg).client))
    for told in (
        "Inget svar var utlovat i perioden.",
        "När en nämnd har beslutat om en dialog räknas dess metoder här",
    ):
        assert told in read


def test_what_the_figures_do_not_hold_is_left_out(
    town: Town, desk: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    only = Figure("answered", "Besvarade", "Vad det är.", "number", 7)
    monkeypatch.setattr(views, "figures_of", lambda chosen, on: Overview(chosen, {"answered": only}))
    read = text(page(desk(town.strateg).client))
    assert "Besvarade 7 Vad det är." in read
    assert "Handläggningstid" not in read


def test_a_committee_on_one_page(journey: Journey, desk: At) -> None:
    """Late is late today: this case should have been answered years ago. Of the others nothing is told."""
    town = journey.to(State.FEEDBACK).town
    Journey(town).register(title="Någon annans idé")
    client = desk(town.fortroendevald).client
    committee = page(client, "", "staff:committee_meetings", "sbn").content.decode()
    assert reverse("staff:overview_committee", args=["sbn"]) in committee
    answer = page(client, f"?{PERIOD}&namnd=kfn&grad=dialogue", "staff:overview_committee", "sbn")
    tiles = {tile.key: tile.said for tile in answer.context["tiles"]}
    assert (tiles["open_now"], tiles["late_now"]) == ("1", "1")
    assert journey.dialog.title in text(answer)
    assert "Någon annans idé" not in text(answer)
    other = page(client, f"?{PERIOD}", "staff:overview_committee", "kfn")
    assert "Inget är försenat." in text(other)
    assert client.get(reverse("staff:overview_committee", args=["finns-inte"])).status_code == 404


def test_others_find_no_overview(town: Town, desk: At) -> None:
    client = desk(town.utan_uppdrag).client
    for name, args in (("overview", ()), ("overview_rows", ("late_now",)), ("overview_committee", ("sbn",))):
        assert client.get(reverse(f"staff:{name}", args=args)).status_code == 404
    assert page(desk(town.administrator).client)


def test_thirty_cases_cost_as_many_queries_as_one(town: Town, desk: At) -> None:
    client = desk(town.sekreterare).client
    asked = [
        ("staff:overview", ()),
        ("staff:overview_rows", ("open_now",)),
        ("staff:overview_committee", ("sbn",)),
    ]

    def queries() -> list[int]:
        counted = []
        for name, args in asked:
            with CaptureQueriesContext(connection) as captured:
                page(client, f"?{PERIOD}", name, *args)
            counted.append(len(captured))
        return counted

    Journey(town).to(State.FEEDBACK)
    queries()
    with_one = queries()
    for number in range(2):
        Journey(town, paragraph=50 * (number + 2)).register()
    assert queries() == with_one
    for _case in range(27):
        Journey(town).register()
    assert queries() == with_one
    assert max(with_one) <= 20


def test_the_menu_leads_to_the_overview(town: Town, desk: At) -> None:
    assert (
        f'href="{reverse("staff:overview")}">Översikt'
        in page(desk(town.handlaggare).client, "", "staff:duties").content.decode()
    )
