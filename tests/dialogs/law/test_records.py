"""The law of records: whatever a step filed never changes, vanishes or grows (I4), and has its event (I3)."""

import uuid
from typing import Any

import pytest

from dialogs.models import Event, Goal, Idea, Proposal, Record, State, Withdrawal
from tests.journeys import DAY, Journey

from .breach import Breach, holds
from .database import refused, settle, sql, undone, without
from .forger import Forger


def kinds(of: type[Record] = Record) -> list[type[Record]]:
    """Every kind of record there is."""
    return [
        kind
        for model in of.__subclasses__()
        for kind in ([model] if not model._meta.abstract else kinds(model))
    ]


KINDS = {kind.record_kind(): kind for kind in kinds()}


@pytest.fixture
def archive(journey: Journey) -> Journey:
    """Cases that between them filed a record of every kind."""
    journey.to(State.IDEA).park()
    journey.to(State.DECISION).table()
    journey.hand_over()
    journey.to(State.FEEDBACK).reschedule_feedback()
    journey.to(State.COMPLETED).record_effect(by=journey.town.kollega)
    for number, state in enumerate([State.EXECUTION, State.INFORMATION, State.REFERRED, State.WITHDRAWN], 1):
        other = Journey(journey.town, paragraph=100 * number).to(state)
        if state == State.EXECUTION:
            other.cancel_dialog()
        if state == State.INFORMATION:
            other.hold_information_meeting()
    settle()
    return journey


def test_every_record_of_every_kind_is_frozen(archive: Journey) -> None:
    assert len(KINDS) == 18
    for kind, model in KINDS.items():
        row = model.objects.filed().first()
        table, guard = model._meta.db_table, f"{model._meta.db_table}.record_guard"
        for change in (
            f"UPDATE {table} SET correction_reason = 'Annat.' WHERE id = {row.pk}",
            f"UPDATE {table} SET event_id = '{uuid.uuid4()}' WHERE id = {row.pk}",
            f"DELETE FROM {table} WHERE id = {row.pk}",
        ):
            with refused("I4"):
                sql(change)
            with without(guard):
                sql(change)
        with refused("I4"):
            model.objects.bulk_create([model(event=row.event, dialog=row.dialog, **facts_of(row))])
        assert KINDS[kind].objects.filter(pk=row.pk).exists()


def facts_of(row: Any) -> dict[str, Any]:
    left_out = {"id", "dialog", "event", "corrects"}
    return {
        f.name: getattr(row, f.name)
        for f in row._meta.concrete_fields
        if not f.generated and f.name not in left_out
    }


CHILDREN = {
    "dialogs_goal": ("UPDATE dialogs_goal SET target = '1'", "dialogs_goal.goal_guard"),
    "dialogs_proposal_methods": (
        "UPDATE dialogs_proposal_methods SET method_id = (SELECT max(id) FROM dialogs_method)",
        "dialogs_proposal_methods.method_guard",
    ),
    "dialogs_goaloutcome": (
        "UPDATE dialogs_goaloutcome SET outcome = '1'",
        "dialogs_goaloutcome.part_guard",
    ),
    "dialogs_informationquestion": (
        "UPDATE dialogs_informationquestion SET answer = 'Jo.'",
        "dialogs_informationquestion.part_guard",
    ),
}
ADDED = {
    "dialogs_goal": "INSERT INTO dialogs_goal (proposal_id, position, text, indicator, target, measured_how) "
    "SELECT proposal_id, 9, 'Nytt', 'i', 't', 'm' FROM dialogs_goal LIMIT 1",
    "dialogs_proposal_methods": "INSERT INTO dialogs_proposal_methods (proposal_id, method_id) "
    "SELECT proposal_id, (SELECT max(id) FROM dialogs_method) FROM dialogs_proposal_methods LIMIT 1",
    "dialogs_goaloutcome": "INSERT INTO dialogs_goaloutcome (compilation_id, goal_id, reached, outcome) "
    "SELECT compilation_id, (SELECT max(id) FROM dialogs_goal), 'no', '0' FROM dialogs_goaloutcome LIMIT 1",
    "dialogs_informationquestion": "INSERT INTO dialogs_informationquestion "
    "(meeting_id, position, question, answer) "
    "SELECT meeting_id, 9, 'Varför?', 'Därför.' FROM dialogs_informationquestion LIMIT 1",
}


def test_what_belongs_to_a_record_is_frozen_with_it(archive: Journey) -> None:
    for table, (changed, guard) in CHILDREN.items():
        assert sql(f"SELECT count(*) FROM {table}") != [(0,)]
        for change in (changed, f"DELETE FROM {table}", ADDED[table]):
            with refused("I4"):
                sql(change)
            with without(guard):
                sql(change)


def test_a_goal_is_not_moved_between_proposals(journey: Journey) -> None:
    filed = journey.to(State.EXECUTION).dialog.latest_proposal()
    draft = journey.write_proposal()
    settle()
    theirs, ours = filed.goals.get(), draft.goals.get()
    with refused("I4"):
        Goal.objects.filter(pk=theirs.pk).update(proposal=draft)
    with refused("I4"):
        Goal.objects.filter(pk=ours.pk).update(proposal=filed)


def under_another_kind(f: Forger) -> None:
    event = Event(id=uuid.uuid4())
    f.put(Withdrawal(reason="Nej."), event)
    columns = {
        "committee_id": f.town.committee.pk,
        "office_id": f.town.office.pk,
        "handler_id": f.town.kollega.pk,
    }
    f.file("refer_to_committee", State.INVESTIGATION, id=event.pk, columns=columns)


def under_another_case(f: Forger) -> None:
    event = Event(id=uuid.uuid4())
    other = Forger(Journey(f.town, start=f.today - 9 * DAY, paragraph=90).to(State.IDEA))
    f.put(Idea(source="official", text="Idé", received_on=f.today), event)
    other.put(Withdrawal(reason="Nej."), event)
    other.file("withdraw", State.WITHDRAWN, id=event.pk, record_kind="withdrawal")


def moved_to_another_case(f: Forger) -> None:
    draft = f.journey.write_proposal()
    other = Journey(f.town, start=f.today - 90 * DAY, paragraph=90).to(State.PROPOSAL)
    Proposal.objects.filter(pk=draft.pk).update(dialog=other.dialog)


BREACHES = {
    "filed by another step": Breach(
        State.IDEA, "I3", "dialogs_withdrawal.record_has_its_event", under_another_kind
    ),
    "filed by another case": Breach(
        State.IDEA, "I3", "dialogs_idea.record_has_its_event", under_another_case
    ),
    "moved to another case": Breach(
        State.PROPOSAL, "I4", "dialogs_proposal.record_guard", moved_to_another_case
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_refused_by_its_guard(journey: Journey, name: str) -> None:
    holds(journey, BREACHES[name])


def test_a_correction_refers_to_what_is_filed(journey: Journey) -> None:
    journey.to(State.FEEDBACK).compile_results()
    draft = journey.write_feedback()
    facts = {name: getattr(draft, name) for name in draft.PARTS}
    with refused("I4"):
        Forger(journey).file("correct", State.FEEDBACK, type(draft)(version=2, corrects=draft, **facts))
    with undone():
        journey.publish_feedback()
        Forger(journey).file("correct", State.FEEDBACK, type(draft)(version=2, corrects=draft, **facts))
