"""Every check of `manage.py verify` turns red for a breach that is planted behind the guards' back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from dialogs.models import State
from dialogs.triage import open_case
from dialogs.verify import chain, run
from dialogs.verify.checks import CHECKS
from tests.journeys import DAY, Journey
from tests.people import build_town
from tests.triage.ideas import came

from .worlds import built, undone


@dataclass(frozen=True)
class World:
    done: Journey  # completed, with a corrected investigation decision
    running: Journey
    waiting: Journey  # its proposal is parked
    refused: Journey  # completed by an information meeting


def build() -> World:
    town = build_town()
    done, running, waiting, refused = (Journey(town) for _case in range(4))
    done.to(State.PROPOSAL)
    done.correct(done.dialog.investigationdecisions.get(), by=town.sekreterare, reason="Rättat.")
    done.to(State.COMPLETED)
    running.paragraph = 100
    open_from_what_came_in(running)
    running.to(State.EXECUTION)
    running.hold_occasion()
    waiting.paragraph = 300
    waiting.to(State.PROPOSAL).park()
    refused.paragraph = 200
    refused.to(State.INFORMATION).hold_information_meeting()
    Journey(town, paragraph=400).to(State.COMPLETED).record_effect()
    return World(done, running, waiting, refused)


def open_from_what_came_in(journey: Journey) -> None:
    """As a resident sent it in, and an official opened it."""
    idea = came(received_at=journey.at)
    opened = open_case(idea, by=journey.town.handlaggare, title="Belys gångvägen", key=uuid4(), at=journey.at)
    journey.dialog = opened.dialog
    journey.at += DAY


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with built(django_db_blocker, build) as world:
        yield world


SWAP = """
UPDATE dialogs_event SET sequence = CASE sequence WHEN 3 THEN 1004 ELSE 1003 END
WHERE dialog_id = {done} AND sequence IN (3, 4);
UPDATE dialogs_event SET sequence = sequence - 1000 WHERE sequence > 1000;
"""
FORGED = "UPDATE dialogs_event SET actor_id = {stranger} WHERE dialog_id = {done} AND sequence = 3;"


#: A forger who leaves no rule broken: the closing never happened.
CUT_SHORT = """
DELETE FROM dialogs_event WHERE dialog_id = {done} AND step = 'close';
UPDATE dialogs_dialog d SET state = 'feedback', due_on = feedback_date, follow_up_on = NULL, waiting_since = (
    SELECT max(at) FROM dialogs_event WHERE dialog_id = d.id AND from_state <> to_state) WHERE id = {done};
"""


def planted() -> Iterator[tuple[str, str, str]]:
    """What it is, the statements, and the check that must notice."""
    told = (Path(__file__).parent / "breaches.sql").read_text(encoding="utf-8")
    for part in re.split(r"^-- (?=.* → \w+$)", told, flags=re.MULTILINE)[1:]:
        title, _newline, statements = part.partition("\n")
        what, _arrow, check = title.partition(" → ")
        yield what, statements, check


BREACHES = list(planted())
BY_NAME = {check.name: check for check in CHECKS}


def plant(world: World, statements: str) -> None:
    facts = {
        "done": world.done.dialog.pk,
        "running": world.running.dialog.pk,
        "waiting": world.waiting.dialog.pk,
        "refused": world.refused.dialog.pk,
        "done_list": world.done.dialog.checklist_id,
        "running_list": world.running.dialog.checklist_id,
        "other_committee": world.done.town.other_committee.pk,
        "other_office": world.done.town.other_office.pk,
        "stranger": world.done.town.utan_uppdrag.pk,
    }
    for name, key in facts.items():
        statements = statements.replace(f"{{{name}}}", str(key))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(statements)


def test_green_before_anything_is_planted(world: World) -> None:
    assert run.everything() == []


@pytest.mark.parametrize(("what", "statements", "check"), BREACHES, ids=[breach[0] for breach in BREACHES])
def test_red_for_a_planted_breach(world: World, what: str, statements: str, check: str) -> None:
    with undone():
        plant(world, statements)
        with run.snapshot():
            found = list(run.breaches(BY_NAME[check]))
    assert found, what
    assert all(breach.number for breach in found)


def test_a_history_cut_short_and_tidied_up_changes_the_fingerprint(world: World) -> None:
    whole = run.fingerprint()
    with undone():
        plant(world, CUT_SHORT)
        assert run.everything() == []
        assert run.fingerprint() != whole
    assert run.fingerprint() == whole


def test_every_check_is_seen_to_turn_red() -> None:
    assert {check.name for check in CHECKS} == {check for _what, _statements, check in BREACHES}


@pytest.mark.parametrize(
    "statements",
    [
        FORGED,
        "UPDATE dialogs_event SET record_digest = hash WHERE dialog_id = {done} AND sequence = 3",
        SWAP,
        # A forger who computes the event's own hash anew still breaks the next link.
        FORGED + "UPDATE dialogs_event e SET hash = dialogs_event_hash(e) WHERE sequence = 3",
    ],
)
def test_python_finds_a_broken_chain_by_itself(world: World, statements: str) -> None:
    with undone():
        plant(world, statements)
        assert [number for number, _detail in chain.broken(sample=100)] == [world.done.dialog.number]
