"""Who has an answer already is told so, before anything of it is read; and is never told so wrongly."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from committees.models import Committee
from dialogs.models import State
from dialogs.publication.version import clock
from tests.journeys import DAY, Journey
from tests.people import Town

PATHS = ["/api/v1/dialoger", "/oppna-data/dialoger.csv", "/oppna-data/tillfallen.csv", "/datasets/dcat"]
CHANGES: dict[str, Callable[[Journey], Any]] = {
    "an occasion is planned": lambda journey: journey.plan_occasion(),
    "an occasion is cancelled": lambda journey: _cancel(journey),
    "an occasion is removed": lambda journey: journey.dialog.occasions.latest("pk").delete(),
    "a document is published": lambda journey: journey.make_public(journey.keep_document()),
    "there is a new date": lambda journey: journey.reschedule_feedback(),
    "it is broken off": lambda journey: journey.cancel_dialog(),
    "a decision is corrected": lambda journey: journey.correct(
        journey.dialog.investigationdecisions.get(), by=journey.town.sekreterare, reason="Rättat."
    ),
    "it is handed over": lambda journey: journey.hand_over(),
    "the committee is renamed": lambda journey: _rename(),
}


def _cancel(journey: Journey) -> None:
    occasion = journey.dialog.occasions.earliest("pk")  # type: ignore[union-attr]
    occasion.status, occasion.cancelled_reason = "cancelled", "Storm."
    occasion.save()


def _rename() -> None:
    committee = Committee.objects.get(slug="sbn")
    committee.name = "Samhällsbyggnadsnämnden"
    committee.save()


@pytest.fixture
def running(town: Town) -> Journey:
    journey = Journey(town).to(State.EXECUTION)
    journey.plan_occasion()
    journey.plan_occasion()
    return journey


def again(client: Client, path: str, tag: str) -> int:
    clock.forget()
    return client.get(path, headers={"If-None-Match": tag}).status_code


@pytest.mark.parametrize("path", PATHS)
def test_who_has_it_already_is_told_so(running: Journey, client: Client, path: str) -> None:
    clock.forget()
    response = client.get(path)
    assert set(response["Cache-Control"].split(", ")) == {"public", "max-age=55"}
    assert again(client, path, response["ETag"]) == 304
    assert again(client, path, 'W/"something else"') == 200
    kept = client.get(path, headers={"If-None-Match": response["ETag"]})
    assert (kept.status_code, kept.content) == (304, b"")
    assert kept["ETag"] == response["ETag"]
    assert kept["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("what", CHANGES)
def test_every_change_makes_another_tag(running: Journey, client: Client, what: str) -> None:
    assert running.dialog
    paths = [*PATHS, f"/api/v1/dialoger/{running.dialog.number}"]
    clock.forget()
    tags = {path: client.get(path)["ETag"] for path in paths}
    CHANGES[what](running)
    assert {path: again(client, path, tag) for path, tag in tags.items()} == dict.fromkeys(paths, 200)


def test_also_what_is_published_later_and_a_new_day(running: Journey, client: Client, town: Town) -> None:
    clock.forget()
    tags = {path: client.get(path)["ETag"] for path in PATHS}
    other = Journey(town, paragraph=500).to(State.INVESTIGATION)
    assert again(client, PATHS[0], tags[PATHS[0]]) == 304  # nothing that anybody can read
    other.decide_no()
    assert {again(client, path, tag) for path, tag in tags.items()} == {200}
    clock.forget()
    tag = client.get(PATHS[0])["ETag"]
    with time_machine.travel(other.at + 3650 * DAY, tick=False):
        assert again(client, PATHS[0], tag) == 200  # what is late today was not yesterday


def test_a_change_elsewhere_leaves_a_dialogue_its_tag(running: Journey, client: Client, town: Town) -> None:
    assert running.dialog
    path = f"/api/v1/dialoger/{running.dialog.number}"
    tag = client.get(path)["ETag"]
    Journey(town, paragraph=500).to(State.INFORMATION)
    assert again(client, path, tag) == 304


def test_pages_have_tags_of_their_own(town: Town, client: Client) -> None:
    for number in range(3):
        Journey(town, paragraph=100 * number).to(State.INFORMATION)
    tags = {client.get(f"/api/v1/dialoger?limit={limit}")["ETag"] for limit in (1, 2, 3)}
    assert len(tags) == 3


def asked(client: Client, path: str, tag: str = "") -> int:
    clock.forget()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path, headers={"If-None-Match": tag} if tag else None)
        assert response.status_code == (304 if tag else 200)
        response.getvalue()
    return len(queries)


LONG = ["/api/v1/dialoger?limit=100", "/oppna-data/aterkopplingar.csv", "/sitemap.xml"]


@pytest.mark.parametrize("path", LONG)
def test_more_dialogues_cost_no_more_questions(town: Town, client: Client, path: str) -> None:
    def more(numbers: range) -> None:
        for number in numbers:
            Journey(town, paragraph=100 * number).to(State.COMPLETED)
            Journey(town, paragraph=100 * number + 5000).to(State.INFORMATION).hold_information_meeting()

    more(range(2))
    few = asked(client, path)
    more(range(2, 12))
    assert asked(client, path) == few <= 18


def test_not_reading_again_is_cheap(running: Journey, client: Client) -> None:
    for path, most in {"/api/v1/dialoger": 6, "/oppna-data/dialoger.csv": 1, "/datasets/dcat": 1}.items():
        clock.forget()
        assert asked(client, path, client.get(path)["ETag"]) <= most
