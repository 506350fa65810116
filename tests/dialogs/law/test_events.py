"""The law of events: each follows the one before it, none changes or vanishes (I3, I4)."""

import pytest

from dialogs.models import Event, State, Withdrawal
from tests.journeys import DAY, Journey

from .breach import Breach, holds
from .database import refused, settle, sql, without
from .forger import Forger

APPEND, NEVER = "dialogs_event.event_append", "dialogs_event.event_never_changes"
FOLLOWS = "dialogs_event.event_moves_the_case"
ROADS = "dialogs_event#event_follows_the_process"


def last_event(change: str) -> str:
    return f"{change} WHERE id = (SELECT id FROM dialogs_event ORDER BY sequence DESC LIMIT 1)"


BREACHES = {
    "an event changes": Breach(
        State.INVESTIGATION,
        "I4",
        NEVER,
        lambda f: sql(last_event("UPDATE dialogs_event SET at = at + interval '1 day'")),
    ),
    "an event vanishes": Breach(
        State.INVESTIGATION,
        "I4",
        NEVER,
        lambda f: sql("DELETE FROM dialogs_untold;" + last_event("DELETE FROM dialogs_event")),
    ),
    "the case does not follow": Breach(
        State.IDEA, "I3", FOLLOWS, lambda f: f.event("refer_to_committee", State.INVESTIGATION)
    ),
    "the record is not filed": Breach(
        State.IDEA, "I3", APPEND, lambda f: f.file("withdraw", State.WITHDRAWN, record_kind="withdrawal")
    ),
    "an event begins elsewhere": Breach(
        State.PROPOSAL,
        "I3",
        APPEND,
        lambda f: f.file("refer_to_committee", State.INVESTIGATION, from_state="idea"),
    ),
    "an event comes first again": Breach(
        State.IDEA, "I3", APPEND, lambda f: f.event("register", State.IDEA, from_state="", record_kind="idea")
    ),
    "an event is older than the last": Breach(
        State.IDEA,
        "I3",
        APPEND,
        lambda f: f.file("withdraw", State.WITHDRAWN, Withdrawal(reason="Nej."), at=f.journey.at - 9 * DAY),
    ),
    "a road that is none": Breach(
        State.INVESTIGATION,
        "event_follows_the_process",
        ROADS,
        lambda f: f.file("refer_to_committee", State.DECISION),
    ),
    "a step without its record's kind": Breach(
        State.IDEA, "event_follows_the_process", ROADS, lambda f: f.file("withdraw", State.WITHDRAWN)
    ),
    "a step with another record": Breach(
        State.INVESTIGATION,
        "event_follows_the_process",
        ROADS,
        lambda f: f.file("table", State.INVESTIGATION, Withdrawal(reason="Nej.")),
    ),
    "an unknown step": Breach(
        State.IDEA, "event_follows_the_process", ROADS, lambda f: f.file("skip_everything", State.IDEA)
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_refused_by_its_guard(journey: Journey, name: str) -> None:
    holds(journey, BREACHES[name])


def test_what_the_database_fills_in_cannot_be_forged(journey: Journey) -> None:
    journey.to(State.IDEA)
    first = journey.dialog.events.get()
    forged = Forger(journey).file(
        "withdraw", State.WITHDRAWN, Withdrawal(reason="Nej."), waited=99 * DAY, record_digest=b"forged"
    )
    settle()
    event = Event.objects.get(pk=forged.pk)
    assert (event.sequence, event.previous_hash, event.waited) == (2, first.hash, DAY)
    assert len(event.hash) == len(event.record_digest) == 32


def test_a_step_that_stays_or_files_nothing_forges_nothing(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    journey.hand_over()
    stays = journey.dialog.events.last()
    moves = journey.dialog.events.get(step="refer_to_committee")
    assert (stays.waited, moves.record_digest) == (None, None)
    columns = {"committee_id": journey.town.committee.pk, "office_id": journey.town.office.pk}
    columns |= {"handler_id": journey.town.kollega.pk}
    other = Journey(journey.town, paragraph=50).to(State.IDEA)
    forged = Forger(other).file(
        "refer_to_committee", State.INVESTIGATION, columns=columns, record_digest=b"forged"
    )
    assert Event.objects.get(pk=forged.pk).record_digest is None


@pytest.mark.parametrize(
    ("twin", "rule"),
    [
        ("sequence", "event_sequence_unique"),
        ("previous_hash", "event_chain_never_forks"),
        ("key", "dialogs_event_key_key"),
    ],
)
def test_a_chain_never_forks(journey: Journey, twin: str, rule: str) -> None:
    """Also when nobody counts: two events with one place in the chain are no chain."""
    event = journey.to(State.INVESTIGATION).dialog.events.last()
    key = "6f2d9b57-3c3f-4f57-9a52-5b6f0f8a4f11"
    with without(APPEND, NEVER, FOLLOWS):
        sql("UPDATE dialogs_event SET key = %s WHERE id = %s", key, event.pk)
        value = key if twin == "key" else getattr(event, twin)
        with refused(rule):
            Forger(journey).event("table", State.INVESTIGATION, record_kind="tabling", **{twin: value})
