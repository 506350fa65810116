"""What a page costs the database when it is made anew: so many queries, whatever it tells."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dialogs.models import State
from tests.journeys import Journey

HOME, LIST = 4, 4
#: Six is promised (make bench ARGS="public").
DIALOG = {State.EXECUTION: 5, State.FEEDBACK: 5, State.COMPLETED: 6, State.INFORMATION: 4}
FEEDBACK = 5


def queries(client: Client, path: str) -> int:
    client.get(path)  # what a process looks up once
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


@pytest.mark.parametrize("state", DIALOG)
def test_a_dialogue(journey: Journey, client: Client, state: State) -> None:
    assert queries(client, f"/dialoger/{journey.to(state).dialog.slug}/") == DIALOG[state]


def test_an_answer(journey: Journey, client: Client) -> None:
    assert queries(client, f"/dialoger/{journey.to(State.COMPLETED).dialog.slug}/aterkoppling/") == FEEDBACK


def test_a_long_story_asks_no_more(journey: Journey, client: Client) -> None:
    """Tabled, changed, postponed, corrected: what was filed comes in one query."""
    journey.to(State.EXECUTION)
    for _ in range(3):
        journey.hold_occasion()
        journey.make_public(journey.keep_document())
    journey.reschedule_feedback()
    journey.correct(journey.dialog.investigationdecisions.current().get(), by=journey.town.sekreterare)
    assert queries(client, f"/dialoger/{journey.dialog.slug}/") == DIALOG[State.EXECUTION]


@pytest.mark.parametrize(("path", "count"), [("/", HOME), ("/dialoger/", LIST)])
def test_the_front_page_and_the_list(journey: Journey, client: Client, path: str, count: int) -> None:
    journey.to(State.FEEDBACK)
    assert queries(client, path) == count
