"""Drafts, occasions and checklist points change only while the case waits for them (I1, I4, I15)."""

import pytest

from checklists.models import Checklist, Item, Phase
from dialogs.models import Ladder, Method, Occasion, ParticipationLevel, Proposal, PublicFeedback, State
from tests.journeys import Journey

from .database import refused, settle, sql, undone, without

DRAFTED = {
    Proposal: ({State.PROPOSAL, State.EXECUTION}, "dialogs_proposal.draft_guard"),
    PublicFeedback: ({State.FEEDBACK}, "dialogs_publicfeedback.draft_guard"),
}
ANSWERED_IN = {
    Phase.BEFORE: State.PROPOSAL,
    Phase.DURING: State.EXECUTION,
    Phase.AFTER: State.FEEDBACK,
}


@pytest.mark.parametrize("state", list(State))
def test_each_state_has_its_own_work(journey: Journey, state: State) -> None:
    """In every state: a draft begun, an occasion added, a point answered; allowed there or refused."""
    journey.to(state)
    settle()
    for model, (states, guard) in DRAFTED.items():
        draft = {"dialog": journey.dialog, "version": 7}
        if state in states:
            with undone():
                model.objects.create(**draft)
                settle()
        else:
            with refused("I4"):
                model.objects.create(**draft)
            with without(guard):
                model.objects.create(**draft)
                settle()
    for phase, at in ANSWERED_IN.items():
        points = Item.objects.filter(checklist=journey.dialog.checklist_id).of(phase)
        assert points.exists()
        for point in points:
            answer(point, allowed=state == at)
    occasion(journey, allowed=state == State.EXECUTION)


def answer(point: Item, *, allowed: bool) -> None:
    statement = f"UPDATE checklists_item SET status = 'done', answer = 'Ja.' WHERE id = {point.pk}"
    if allowed:
        with undone():
            sql(statement)
    else:
        with refused("I4"):
            sql(statement)
        with without("checklists_item.item_guard"):
            sql(statement)


def occasion(journey: Journey, *, allowed: bool) -> None:
    planned = Occasion(
        dialog=journey.dialog, method=Method.objects.first(), place="Torget", starts_at=journey.at
    )
    if allowed:
        with undone():
            planned.save()
            planned.delete()
    else:
        with refused("I4"):
            planned.save()
        planned.pk = None
        with without("dialogs_occasion.occasion_guard"):
            planned.save(force_insert=True)
            settle()


@pytest.mark.parametrize(
    "change", ["UPDATE dialogs_occasion SET attended = 900", "DELETE FROM dialogs_occasion"]
)
def test_what_was_held_stands_once_the_dialogue_has_ended(journey: Journey, change: str) -> None:
    journey.to(State.FEEDBACK)
    with refused("I4"):
        sql(change)
    with without("dialogs_occasion.occasion_guard"):
        sql(change)


def test_points_of_a_running_checklist_are_fixed(journey: Journey) -> None:
    journey.to(State.PROPOSAL)
    running = journey.dialog.checklist_id
    point = Item.objects.filter(checklist=running).first()
    names = ("item_guard", "item_stays_where_it_is", "item_never_vanishes")  # the last two are the leaf's own
    guards = [f"checklists_item.{name}" for name in names]
    free = Checklist.objects.start()
    for change in (
        f"UPDATE checklists_item SET checklist_id = {Checklist.objects.create(template=free.template).pk} "
        f"WHERE id = {point.pk}",
        f"DELETE FROM checklists_item WHERE id = {point.pk}",
        f"INSERT INTO checklists_item (checklist_id, template_item_id, status, answer, reason, version) "
        f"SELECT {running}, id, 'open', '', '', 0 FROM checklists_templateitem "
        "WHERE text = 'Genomförandeplan'",
    ):
        with refused("I1"):
            sql(change)
        with without(*guards):
            sql(change)


def test_every_write_counts(journey: Journey) -> None:
    """The revision, by which a stale form is known, grows with every change, whoever makes it (I15)."""
    draft = journey.to(State.PROPOSAL).write_proposal()

    def revision() -> int:
        return Proposal.objects.get(pk=draft.pk).revision

    before = revision()
    for change in (
        f"UPDATE dialogs_proposal SET question = 'Ny' WHERE id = {draft.pk}",
        f"UPDATE dialogs_goal SET target = '9' WHERE proposal_id = {draft.pk}",
        f"DELETE FROM dialogs_proposal_methods WHERE proposal_id = {draft.pk}",
        f"DELETE FROM dialogs_goal WHERE proposal_id = {draft.pk}",
    ):
        sql(change)
        assert revision() > before
        before = revision()


LADDER = {
    "dialogs_ladder": "version = 9",
    "dialogs_participationlevel": "residents_may = 'bestämma allt'",
    "dialogs_method": "name = 'Annan'",
}


@pytest.mark.django_db
def test_a_published_ladder_never_changes() -> None:
    for table, change in LADDER.items():
        guard = f"{table}.ladder_guard"
        statements = [
            f"UPDATE {table} SET {change} WHERE id = (SELECT min(id) FROM {table})",
            f"DELETE FROM {table}",
        ]
        if table == "dialogs_method":
            statements.append(
                "INSERT INTO dialogs_method (level_id, name, description) "
                "SELECT min(id), 'Ny metod', '' FROM dialogs_participationlevel"
            )
        for statement in statements:
            with refused("I4"):
                sql(statement)
            with without(guard):
                sql(statement)
    draft = Ladder.objects.create(version=2)
    level = ParticipationLevel.objects.create(ladder=draft, key="dialogue", position=1)
    Method.objects.create(level=level, name="Provad i år").delete()


@pytest.mark.django_db
def test_a_published_checklist_never_changes() -> None:
    for table, guard, change in (
        ("checklists_template", "published_template_never_changes", "name = 'Annan'"),
        ("checklists_templateitem", "published_points_never_change", "text = 'Annat'"),
    ):
        for statement in (f"UPDATE {table} SET {change}", f"DELETE FROM {table}"):
            with refused(""):
                sql(statement)
            with without(f"{table}.{guard}"):
                sql(statement)
