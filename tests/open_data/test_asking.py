"""What one can ask for, and what is answered when one asks wrongly."""

import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from dialogs.models import Dialog, State
from tests.journeys import DAY, Journey
from tests.people import Town

LIST = "/api/v1/dialoger"


def numbers(told: Any) -> list[str]:
    return [dialog["number"] for dialog in told["items"]]


def test_the_index_leads_everywhere(db: None, client: Client, ask: Any) -> None:
    index = ask("")
    addresses = [value for key, value in index.items() if key not in ("license",)]
    links = [link for value in addresses for link in (value if isinstance(value, list) else [value])]
    here = [link.removeprefix("http://127.0.0.1:8000") for link in links if link.startswith("http")]
    assert len(here) == 14
    assert {client.get(path).status_code for path in here} == {200}


def test_paging_meets_every_dialogue_once_while_others_are_published(town: Town, ask: Any) -> None:
    for number in range(7):
        Journey(town, paragraph=100 * number).to(State.INFORMATION)
    late = Journey(town, paragraph=5000).to(State.INVESTIGATION)
    there = set(Dialog.objects.published().values_list("number", flat=True))
    met: list[str] = []
    address = f"{LIST}?limit=2"
    while address:
        told = ask(address.removeprefix("http://127.0.0.1:8000"))
        met += numbers(told)
        address = told["next"]
        if len(met) == 4:
            late.decide_no()
            Journey(town, paragraph=6000).to(State.INFORMATION)
    assert len(met) == len(set(met)) == 9
    assert there <= set(met)
    assert met == sorted(met)


def test_a_page_says_in_its_header_where_the_next_one_is(cases: list[Journey], client: Client) -> None:
    response = client.get(f"{LIST}?limit=3&phase=")
    assert response["Link"] == f'<{response.json()["next"]}>; rel="next"'
    assert "Link" not in client.get(f"{LIST}?limit=100")


@pytest.mark.parametrize(("phase", "count"), [("pagar", 1), ("vantar", 2), ("avslutade", 2), ("nej", 2)])
def test_by_phase(cases: list[Journey], ask: Any, phase: str, count: int) -> None:
    with time_machine.travel(cases[0].at, tick=False):
        told = ask(f"dialoger?phase={phase}")["items"]
    assert [dialog["phase"] for dialog in told] == [phase] * count


def test_by_committee(cases: list[Journey], ask: Any) -> None:
    assert [one["key"] for one in ask("namnder")["items"]] == ["sbn"]
    assert len(ask("dialoger?committee=sbn")["items"]) == 7


def test_by_number_each_is_what_the_list_has(cases: list[Journey], ask: Any) -> None:
    for dialog in ask("dialoger")["items"]:
        assert ask(f"dialoger/{dialog['number']}") == dialog
        assert dialog["id"].endswith(f"/api/v1/dialoger/{dialog['number']}")


def test_what_changed_since_and_what_is_under_way(town: Town, ask: Any) -> None:
    answered = Journey(town, paragraph=100).to(State.COMPLETED)
    declined = Journey(town, start=datetime.date(2017, 3, 1), paragraph=1000).to(State.INFORMATION)
    running = Journey(town, paragraph=2000).to(State.EXECUTION)
    closed_on = answered.today - DAY

    def since(moment: object) -> set[str]:
        return set(numbers(ask(f"dialoger?updated_since={moment}")))

    def number(journey: Journey) -> str:
        assert journey.dialog
        return journey.dialog.number

    everything = {number(journey) for journey in (answered, declined, running)}
    assert since("2015-01-01") == everything
    assert since(closed_on) == everything
    assert since(closed_on + DAY) == everything - {number(answered)}
    assert since("2018-01-01T00:00:00Z") == {number(running)}
    answered.wait(1000).record_effect()
    assert since("2018-01-01") == {number(running), number(answered)}


def test_a_withdrawn_document_is_a_change(town: Town, ask: Any) -> None:
    journey = Journey(town).to(State.INFORMATION)
    document = journey.make_public(journey.keep_document())
    today = datetime.datetime.now(datetime.UTC).date()
    assert len(ask(f"dialoger?updated_since={today}")["items"]) == 1
    assert ask("dialoger")["items"][0]["updated_at"][:4] == str(today.year)
    document.withdrawn_by, document.withdrawn_at = town.handlaggare, datetime.datetime.now(datetime.UTC)
    document.save()
    assert ask("dialoger")["items"][0]["documents"] == []


WRONG = {
    "limit=0": "limit",
    "limit=101": "limit",
    "limit=många": "limit",
    "phase=allt": "phase",
    "committee=finns-inte": "committee",
    "committee=%00": "committee",
    "updated_since=igår": "updated_since",
    "updated_since=2016-13-01": "updated_since",
    "updated_since=2016-01-01T25:00": "updated_since",
    "after=MD": "after",
    "after=%00": "after",
    "limit=1&limit=2": "limit",
    "namnd=sbn": "namnd",
    "%00=1": "\x00",
}


@pytest.mark.parametrize("query", WRONG)
def test_what_is_not_understood_is_named(cases: list[Journey], client: Client, query: str) -> None:
    response = client.get(f"{LIST}?{query}")
    problem = response.json()
    assert response.status_code == problem["status"] == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] == "no-store"
    assert [error["field"] for error in problem["errors"]] == [WRONG[query]]
    assert "skriv" in problem["errors"][0]["message"].lower() or problem["errors"][0]["message"].endswith(".")
    assert problem["type"] == "http://127.0.0.1:8000/oppna-data/#fel"


def test_what_is_not_published_answers_like_what_does_not_exist(cases: list[Journey], client: Client) -> None:
    hidden = cases[-1].dialog
    assert hidden
    numbers = [hidden.number, "MD-2099-0001", "MD-1", "%00"]
    paths = [*(f"{LIST}/{number}" for number in numbers), "/api/v2/", "/api/v1/x"]
    answers = [client.get(path) for path in paths]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert {answer["Content-Type"] for answer in answers} == {"application/problem+json"}


def test_a_cursor_tells_nothing_of_the_case_that_it_names(cases: list[Journey], ask: Any) -> None:
    """It is only compared: a case that nobody may see, or that is not there, answers as its neighbours do."""
    hidden = cases[-1].dialog
    assert hidden
    assert hidden.number == max(journey.dialog.number for journey in cases if journey.dialog)
    assert ask(f"dialoger?after={hidden.number}") == ask("dialoger?after=MD-2099-0001")


def test_only_reading(cases: list[Journey], client: Client) -> None:
    for path in ("/api/v1/", LIST, f"{LIST}/MD-2016-0001", "/oppna-data/dialoger.csv", "/datasets/dcat"):
        for method in ("post", "put", "patch", "delete", "trace"):
            response = getattr(client, method)(path)
            assert response.status_code == 405
            assert response["Allow"] == "GET, HEAD, OPTIONS"
        asked = client.options(path)
        assert (asked.status_code, asked.content) == (204, b"")
        assert asked["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_head_is_get_without_contents(cases: list[Journey], client: Client) -> None:
    for path in ("/api/v1/", LIST, "/api/v1/namnder", "/api/v1/openapi.json", "/datasets/dcat"):
        read, looked = client.get(path), client.head(path)
        assert (read.status_code, looked.status_code) == (200, 200)
        assert looked.content == b""
        assert looked["ETag"] == read["ETag"]


@pytest.mark.parametrize("path", [LIST, "/oppna-data/beslut.csv", "/datasets/dcat", "/api/v1/nothing"])
def test_scripts_on_other_sites_may_read(cases: list[Journey], client: Client, path: str) -> None:
    response = client.get(path, headers={"Origin": "https://example.org"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert "Set-Cookie" not in response.headers
    assert not client.cookies


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        *(("application/json", 200), ("*/*", 200), ("text/html,*/*;q=0.1", 200)),
        *(("text/html", 406), ("image/*", 406)),
    ],
)
def test_json_or_nothing(cases: list[Journey], client: Client, accept: str, status: int) -> None:
    response = client.get(LIST, headers={"Accept": accept})
    assert response.status_code == status
    assert "Accept" in response["Vary"]
