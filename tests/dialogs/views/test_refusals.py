"""When the database or another person says no, the page says why and keeps the text; no crash."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
import time_machine
from django.db import IntegrityError, OperationalError

from dialogs.models import Dialog, InvestigationDecision, State
from tests.journeys import DAY, Journey

from .pages import Desk, address, text

At = Callable[..., Desk]
NOUN = "utredningsbeslut"
TYPED = {"q1": "True", "q2": "True", "reason": "Nämnden vill veta mer.", "paragraph": 45}


def refusing(error: Exception) -> Callable[..., Any]:
    def step(*args: Any, **kwargs: Any) -> None:
        raise error

    return step


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (IntegrityError("I5"), 409, "bryta mot en regel"),
        (OperationalError("lock timeout"), 503, "någon annan arbetar i ärendet"),
    ],
)
def test_the_database_s_refusal_is_no_crash(
    journey: Journey, desk: At, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, words: str
) -> None:
    at = desk(journey.to(State.INVESTIGATION).town.sekreterare)
    monkeypatch.setattr(Dialog, "decide_investigation", refusing(error))
    response = at.send(journey.dialog, NOUN, decided_on=journey.today, **TYPED)
    assert response.status_code == status
    assert words in text(response)
    assert "Nämnden vill veta mer." in response.content.decode()


def test_the_second_of_two_is_told_and_keeps_the_text(journey: Journey, desk: At) -> None:
    """Two secretaries have the same page open; the case has gone on when the second one sends."""
    town = journey.to(State.INVESTIGATION).town
    at = desk(town.sekreterare)
    typed = at.fill_in(journey.dialog, NOUN, decided_on=journey.today, **TYPED)
    journey.decide_no()
    response = at.client.post(address(journey.dialog, NOUN), typed)
    assert response.status_code == 409
    assert "Nämnden vill veta mer." in response.content.decode()
    assert "Informationsmöte" in text(response)
    assert InvestigationDecision.objects.count() == 1


def test_a_paragraph_is_used_once(journey: Journey, desk: At) -> None:
    other = Journey(journey.town).to(State.PROPOSAL)
    taken = other.dialog.investigationdecisions.get()
    at = desk(journey.to(State.INVESTIGATION).town.sekreterare)
    response = at.send(
        journey.dialog, NOUN, **TYPED | {"decided_on": taken.decided_on, "paragraph": taken.paragraph}
    )
    assert list(response.context["form"].errors) == ["paragraph"]


def test_dates_are_judged_at_their_fields(journey: Journey, desk: At) -> None:
    at = desk(journey.to(State.DECISION).town.sekreterare)
    typed = {
        "outcome": "yes",
        "paragraph": 3,
        "decided_on": journey.today,
        "feedback_date": journey.today - DAY,
    }
    with time_machine.travel(journey.at, tick=False):
        response = at.send(journey.dialog, "dialogbeslut", **typed)
        assert list(response.context["form"].errors) == ["feedback_date"]
        long_ago = typed | {"decided_on": journey.today - 90 * DAY, "feedback_date": journey.today + 90 * DAY}
        response = at.send(journey.dialog, "dialogbeslut", **long_ago)
        assert list(response.context["form"].errors) == ["decided_on"]


@pytest.mark.parametrize(
    "field", ["state", "committee", "office", "handler", "event", "corrects", "dialog", "outcome"]
)
def test_a_doctored_post_changes_nothing_else(journey: Journey, desk: At, field: str) -> None:
    at = desk(journey.to(State.INVESTIGATION).town.sekreterare)
    before = Dialog.objects.values("committee", "office", "handler").get()
    typed = TYPED | {"q2": "False", field: "1"}
    assert at.send(journey.dialog, NOUN, decided_on=journey.today, **typed).status_code == 302
    assert Dialog.objects.values("committee", "office", "handler").get() == before
    assert Dialog.objects.get().state == State.INFORMATION


@pytest.mark.parametrize(
    "path",
    [
        "finns-inte/",
        "rattelse/",
        "rattelse/rattelse/",
        "x\x00y/",
        "utredningsbeslut/x/",
        "tillfallen/99999999999999999999/",
    ],
)
def test_unknown_addresses_are_not_found(journey: Journey, desk: At, path: str) -> None:
    at = desk(journey.to(State.INVESTIGATION).town.sekreterare)
    assert at.client.get(address(journey.dialog) + path).status_code == 404


@pytest.mark.parametrize(
    "number", ["MD-2016-9999", "MD-2016-1", "MD-9999-99999999999999999999", "x", "MD-2016-0001\x00"]
)
def test_unknown_cases_are_not_found(journey: Journey, desk: At, number: str) -> None:
    at = desk(journey.to(State.INVESTIGATION).town.sekreterare)
    for path in ("", "utredningsbeslut/", "checklista/", "tillfallen/"):
        assert at.client.get(f"/arbete/arenden/{number}/{path}").status_code == 404


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(journey: Journey, desk: At, method: str) -> None:
    at = desk(journey.to(State.INVESTIGATION).town.sekreterare)
    for page in (address(journey.dialog), address(journey.dialog, NOUN), "/arbete/", "/arbete/arenden/nytt/"):
        assert getattr(at.client, method)(page).status_code == 405


@pytest.mark.parametrize("typed", [{"reason": "x" * 3_000_000}, {f"f{n}": "x" for n in range(2000)}])
def test_too_much_is_a_bad_request(journey: Journey, desk: At, typed: dict[str, str]) -> None:
    at = desk(journey.to(State.INVESTIGATION).town.sekreterare)
    body = urlencode(typed)
    kind = "application/x-www-form-urlencoded"
    assert at.client.post(address(journey.dialog, NOUN), body, content_type=kind).status_code == 400


def test_bytes_that_are_no_text_are_no_crash(journey: Journey, desk: At) -> None:
    at = desk(journey.to(State.INVESTIGATION).town.sekreterare)
    body = "q1=True&q2=True&paragraph=1&decided_on=%ff%fe&reason=%ed%a0%80%00%ff&key=%00&version=%f0"
    kind = "application/x-www-form-urlencoded"
    assert at.client.post(address(journey.dialog, NOUN), body, content_type=kind).status_code == 200
