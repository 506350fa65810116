"""Every road through the flow, walked with the right people (PROCESS, "The flow")."""

import pytest
from django.db import connection

from dialogs.models import State
from tests.journeys import Journey


def settle() -> None:
    """Let the database check now what it otherwise checks at commit."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


@pytest.mark.parametrize("state", list(State))
def test_every_state_is_reached_by_steps(journey: Journey, state: str) -> None:
    journey.to(state)
    settle()
    assert journey.dialog.state == state
    events = list(journey.dialog.events.all())
    assert [event.sequence for event in events] == list(range(1, len(events) + 1))
    assert events[-1].to_state == state
