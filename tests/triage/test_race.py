"""Two officials at the same idea at the same moment: one takes care of it, the other is told who did."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from dialogs import triage
from dialogs.models import Dialog, IdeaMail, IncomingIdea
from tests.journeys import Journey

from .ideas import came

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], IncomingIdea]) -> list[object]:
    barrier = Barrier(len(acts))

    def run(act: Callable[[], IncomingIdea]) -> object:
        try:
            barrier.wait(timeout=10)
            return act()
        except triage.AlreadyHandled as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))


@pytest.mark.parametrize("_round", range(3))
def test_one_opens_and_one_adds(journey: Journey, _round: int) -> None:
    journey.to("idea")
    idea, town = came(), journey.town
    outcomes = at_once(
        lambda: triage.open_case(idea, by=town.handlaggare, title="Ljus", key=uuid.uuid4()),
        lambda: triage.add_to_case(idea, by=town.kollega, dialog=journey.dialog),
    )
    assert {type(outcome) for outcome in outcomes} == {IncomingIdea, triage.AlreadyHandled}
    [refusal] = [outcome for outcome in outcomes if isinstance(outcome, triage.AlreadyHandled)]
    assert "MD-20" in refusal.message, "who was first, and what they did"
    opened = IncomingIdea.objects.get().outcome == "opened"
    assert Dialog.objects.count() == 1 + opened
    assert IdeaMail.objects.count() == 1


@pytest.mark.parametrize("_round", range(3))
def test_the_same_form_twice_at_once_opens_one_case(journey: Journey, _round: int) -> None:
    idea, town, key = came(), journey.town, uuid.uuid4()
    act = lambda: triage.open_case(idea, by=town.handlaggare, title="Ljus", key=key)  # noqa: E731
    outcomes = at_once(act, act)
    assert [outcome.dialog for outcome in outcomes] == 2 * [Dialog.objects.get()]  # type: ignore[attr-defined]
    assert IdeaMail.objects.count() == 1
