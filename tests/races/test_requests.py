"""Two requests at once through the real pages: the loser gets a page that says what happened."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.http import HttpResponse

from dialogs.models import Dialog, Event, State
from tests.dialogs.views.pages import Desk, address, text
from tests.journeys import Journey

from .acts import ready_to_end
from .overlap import Track
from .pairs import FIRST

At = Callable[..., Desk]
ROUNDS = 4
NO = {"q1": "True", "q2": "False", "reason": "Beslutet är redan taget."}
YES = {"q1": "True", "q2": "True", "reason": "Nämnden vill veta mer."}

pytestmark = pytest.mark.usefixtures("committed_db")


@pytest.fixture
def track() -> Iterator[Track]:
    track = Track(seed=1)
    yield track
    track.close()


def sent(at: Desk, dialog: Dialog, noun: str, **typed: Any) -> Callable[[], HttpResponse]:
    """The form is opened now and sent in the race."""
    form = at.fill_in(dialog, noun, **typed)
    return lambda: at.client.post(address(dialog, noun), form)


def answers(track: Track, *acts: Callable[[], HttpResponse]) -> dict[int, HttpResponse]:
    outcomes = track.race(*acts)
    assert [outcome.error for outcome in outcomes] == [None, None]
    return {outcome.result.status_code: outcome.result for outcome in outcomes}


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_two_secretaries_decide(journey: Journey, desk: At, track: Track, _round) -> None:
    case = journey.to(State.INVESTIGATION).dialog
    one, other = desk(journey.town.sekreterare), desk(journey.town.sekreterare)
    minutes = {"decided_on": journey.today}
    got = answers(
        track,
        sent(one, case, "utredningsbeslut", paragraph=45, **YES, **minutes),
        sent(other, case, "utredningsbeslut", paragraph=46, **NO, **minutes),
    )
    assert set(got) == {302, 409}
    assert FIRST in text(got[409])
    assert "Nämnden besvarade de två frågorna" in text(got[409])
    assert case.events.filter(step="decide_investigation").count() == 1


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_the_office_withdraws_while_the_secretary_decides(journey, desk: At, track, _round) -> None:
    case = journey.to(State.INVESTIGATION).dialog
    reason = "Frågan har blivit inaktuell för oss."
    got = answers(
        track,
        sent(
            desk(journey.town.sekreterare),
            case,
            "utredningsbeslut",
            paragraph=45,
            decided_on=journey.today,
            **YES,
        ),
        sent(desk(journey.town.handlaggare), case, "aterta", reason=reason),
    )
    assert set(got) == {302, 409}
    assert FIRST in text(got[409])
    assert any(typed in got[409].content.decode() for typed in (reason, YES["reason"])), "the text is lost"
    assert case.events.count() == 3


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_a_double_click_decides_once(journey: Journey, desk: At, track: Track, _round) -> None:
    case = journey.to(State.INVESTIGATION).dialog
    one = desk(journey.town.sekreterare)
    click = sent(one, case, "utredningsbeslut", paragraph=45, decided_on=journey.today, **YES)
    got = answers(track, click, click)
    assert set(got) == {302}
    assert Event.objects.filter(dialog=case, step="decide_investigation").count() == 1


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_the_office_concludes_while_the_committee_cancels(
    journey,
    desk: At,
    track,
    _round,
) -> None:
    journey.to(State.EXECUTION)
    ready_to_end(journey)
    case = journey.dialog
    facts = {"started_on": journey.today, "ended_on": journey.today}
    got = answers(
        track,
        sent(desk(journey.town.handlaggare), case, "genomforande", **facts),
        sent(desk(journey.town.sekreterare), case, "avbrott", reason="Byggnaden såldes.", paragraph=46,
             decided_on=journey.today),
    )  # fmt: skip
    assert set(got) == {302, 409}
    assert FIRST in text(got[409])
