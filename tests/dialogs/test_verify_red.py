"""Every check of `manage.py verify` turns red for a breach that is planted behind the guards' back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection

from dialogs.models import State
from dialogs.verify import chain, run
from dialogs.verify.checks import CHECKS
from tests.journeys import Journey
from tests.people import build_town

from .worlds import built, undone


@dataclass(frozen=True)
class World:
    done: Journey  # completed, with a corrected investigation decision
    running: Journey
    refused: Journey  # completed by an information meeting


def build() -> World:
    town = build_town()
    done, running, refused = Journey(town), Journey(town), Journey(town)
    done.to(State.PROPOSAL)
    done.correct(done.dialog.investigationdecisions.get(), by=town.sekreterare, reason="Rättat.")
    done.to(State.COMPLETED)
    running.paragraph = 100
    running.to(State.EXECUTION)
    running.hold_occasion()
    refused.paragraph = 200
    refused.to(State.INFORMATION).hold_information_meeting()
    return World(done, running, refused)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with built(django_db_blocker, build) as world:
        yield world


ITEM = """UPDATE checklists_item SET status = 'open', answer = '' WHERE checklist_id = {checklist}
          AND template_item_id IN (SELECT id FROM checklists_templateitem WHERE phase = '{phase}' AND settled_by = '')"""
DROP_KEY = """DO $$ BEGIN EXECUTE (
    SELECT format('ALTER TABLE dialogs_event DROP CONSTRAINT %I', conname) FROM pg_constraint
    WHERE conrelid = 'dialogs_event'::regclass AND contype = 'u' AND pg_get_constraintdef(oid) = 'UNIQUE (key)');
    END $$"""
SWAP = """UPDATE dialogs_event SET sequence = CASE sequence WHEN 3 THEN 1004 ELSE 1003 END
          WHERE dialog_id = {done} AND sequence IN (3, 4);
          UPDATE dialogs_event SET sequence = sequence - 1000 WHERE sequence > 1000"""
LAST = "(SELECT max(sequence) FROM dialogs_event WHERE dialog_id = {done})"

#: what is done to the database → the check that must notice
BREACHES = [
    ("a NEJ among the answers", "UPDATE dialogs_investigationdecision SET q1 = FALSE WHERE dialog_id = {running}",
     "i1_both_questions_yes"),
    ("the JA is a NEJ", "UPDATE dialogs_dialogdecision SET outcome = 'no', reason = 'x' WHERE dialog_id = {running}",
     "i1_committee_decided_yes"),
    ("the proposal is a draft", "UPDATE dialogs_proposal SET event_id = NULL WHERE dialog_id = {running}",
     "i1_decided_on_a_filed_proposal"),
    ("another level", "UPDATE dialogs_proposal SET level = 'co_decision' WHERE dialog_id = {running}",
     "i1_methods_fit_the_level"),
    ("review taken back", "UPDATE dialogs_measurabilityreview SET approved = FALSE, comment = 'x'",
     "i1_goals_approved_as_measurable"),
    ("point opened in a running case", ITEM.replace("{checklist}", "{running_list}").replace("{phase}", "before"),
     "i1_points_before_settled"),
    ("went on in spite of a NEJ", "UPDATE dialogs_investigationdecision SET q2 = FALSE WHERE dialog_id = {done}",
     "i2_the_case_went_where_the_committee_decided"),
    ("a question unanswered", "UPDATE dialogs_informationmeeting SET why_no_dialogue = ' '",
     "i2_information_meeting_answers_both"),
    ("middle event deleted", "DELETE FROM dialogs_event WHERE dialog_id = {done} AND sequence = 4",
     "i3_sequence_without_gaps"),
    ("a move deleted", "DELETE FROM dialogs_event WHERE dialog_id = {done} AND step = 'submit_proposal'",
     "i3_begins_where_the_last_ended"),
    ("last event deleted", f"DELETE FROM dialogs_event WHERE dialog_id = {{done}} AND sequence = {LAST}",
     "i3_case_stands_where_its_events_left_it"),
    ("state changed", "UPDATE dialogs_dialog SET state = 'feedback' WHERE id = {running}",
     "i3_case_stands_where_its_events_left_it"),
    ("a step of nobody's", "ALTER TABLE dialogs_event DROP CONSTRAINT event_follows_the_process; "
     "UPDATE dialogs_event SET step = 'teleport' WHERE dialog_id = {done} AND sequence = 3", "i3_steps_of_the_process"),
    ("record deleted", "DELETE FROM dialogs_goaloutcome; DELETE FROM dialogs_compilation", "i3_event_has_its_record"),
    ("its event deleted", "DELETE FROM dialogs_event WHERE step = 'compile_results'", "i3_record_has_its_event"),
    ("time turned back", "UPDATE dialogs_event SET at = at - interval '1 year' WHERE dialog_id = {done} AND sequence = 5",
     "i3_time_runs_forward"),
    ("events swapped", SWAP, "i4_chain_unbroken"),
    ("somebody else did it", "UPDATE dialogs_event SET actor_id = {stranger} WHERE dialog_id = {done} AND sequence = 3",
     "i4_events_unchanged"),
    ("record edited", "UPDATE dialogs_compilation SET results = 'Alla vill ha parkering.'", "i4_records_unchanged"),
    ("goal of a filed proposal changed", "UPDATE dialogs_goal SET target = '3'", "i4_records_unchanged"),
    ("method of a filed proposal removed", "DELETE FROM dialogs_proposal_methods", "i4_records_unchanged"),
    ("answer at the meeting changed", "UPDATE dialogs_informationquestion SET answer = 'Ja.'", "i4_records_unchanged"),
    ("correction without a reason", "UPDATE dialogs_investigationdecision SET correction_reason = ' ' "
     "WHERE corrects_id IS NOT NULL", "i4_corrections_keep_what_followed"),
    ("figures of an occasion changed", "UPDATE dialogs_occasion SET attended = 5710 WHERE dialog_id = {done}",
     "i4_occasions_match_the_filed_figures"),
    ("point removed", "DELETE FROM checklists_item WHERE id = (SELECT min(id) FROM checklists_item)", "i4_checklist_kept"),
    ("ladder withdrawn", "UPDATE dialogs_ladder SET published_at = NULL", "i4_ladder_kept"),
    ("guard switched off", "ALTER TABLE dialogs_event DISABLE TRIGGER event_never_changes", "i4_law_in_place"),
    ("guard removed", "DROP TRIGGER case_guard ON dialogs_dialog", "i4_law_in_place"),
    ("decision of another committee", "UPDATE committees_meeting SET committee_id = {other_committee} WHERE id = "
     "(SELECT meeting_id FROM dialogs_dialogdecision WHERE dialog_id = {running})", "i5_committee_of_the_case"),
    ("decided on another day", "UPDATE dialogs_committeereport SET decided_on = decided_on + 1", "i5_day_of_the_meeting"),
    ("§ used twice", "UPDATE dialogs_dialogdecision d SET paragraph = o.paragraph, meeting_id = o.meeting_id "
     "FROM dialogs_investigationdecision o WHERE o.dialog_id = {refused} AND d.dialog_id = {running}",
     "i5_paragraph_used_once"),
    ("decided tomorrow", "UPDATE dialogs_investigationdecision SET decided_on = '2100-01-01'",
     "i5_not_recorded_before_taken"),
    ("decided before it was proposed", "UPDATE dialogs_dialogdecision SET decided_on = '2001-01-01'",
     "i5_decided_after_submitted"),
    ("a committee of the past", "UPDATE committees_committee SET valid_to = '2011-01-01'", "i5_committee_existed"),
    ("answer promised too early", "UPDATE dialogs_dialogdecision SET feedback_date = period_to - 1",
     "i6_yes_has_a_feedback_date"),
    ("promise moved", "UPDATE dialogs_dialog SET feedback_date = feedback_date + 90 WHERE id = {running}",
     "i6_promise_is_the_latest_decision"),
    ("promise forgotten", "UPDATE dialogs_dialog SET feedback_date = NULL WHERE id = {done}",
     "i6_promise_is_the_latest_decision"),
    ("period moved", "UPDATE dialogs_dialog SET ends_on = ends_on + 90 WHERE id = {running}",
     "i6_period_is_the_latest_decision"),
    ("report deleted", "DELETE FROM dialogs_committeereport", "i7_completed_has_its_three_duties"),
    ("compiled before the end", "UPDATE dialogs_compilation SET completed_on = '2016-01-01'", "i7_no_duty_before_the_end"),
    ("a part of the feedback emptied", "UPDATE dialogs_publicfeedback SET said = ' '", "i7_feedback_in_all_its_parts"),
    ("point opened behind the case", ITEM.replace("{checklist}", "{done_list}").replace("{phase}", "during"),
     "i7_points_settled_behind_the_case"),
    ("the same form twice", f"{DROP_KEY}; UPDATE dialogs_event SET key = '4f7f3f0e-6b0a-5c53-9d43-1d2c5a0f7d11' "
     "WHERE dialog_id = {done} AND sequence < 3", "i14_one_effect_per_form"),
    ("version turned back", "UPDATE dialogs_dialog SET version = 1 WHERE id = {done}", "i15_version_counts_every_change"),
    ("number skipped", "UPDATE dialogs_dialog SET number = 'MD-2016-0007' WHERE id = {running}", "i16_numbers_without_gaps"),
    ("of another year", "UPDATE dialogs_dialog SET registered_at = registered_at - interval '2 years'",
     "i16_number_of_its_year"),
    ("due another day", "UPDATE dialogs_dialog SET due_on = due_on + 30 WHERE id = {running}", "i18_due_by_the_calendar"),
    ("a closed case is due", "UPDATE dialogs_dialog SET due_on = '2026-01-01' WHERE id = {done}",
     "i18_due_by_the_calendar"),
    ("waiting since yesterday", "UPDATE dialogs_dialog SET waiting_since = now() WHERE id = {running}",
     "i18_waiting_since_the_last_move"),
    ("waited a second", "UPDATE dialogs_event SET waited = '1 s' WHERE waited IS NOT NULL", "i18_time_waited"),
    ("a time without its zone", "ALTER TABLE dialogs_ladder ALTER published_at TYPE timestamp",
     "i18_times_with_their_zone"),
    ("secretary of nothing", "DELETE FROM committees_membership WHERE role = 'secretary'", "rights_held_on_the_day"),
    ("official of another office", "UPDATE committees_membership SET office_id = {other_office} WHERE role = 'official'",
     "rights_held_on_the_day"),
]  # fmt: skip


def plant(world: World, statements: str) -> None:
    facts = {
        "done": world.done.dialog.pk,
        "running": world.running.dialog.pk,
        "refused": world.refused.dialog.pk,
        "done_list": world.done.dialog.checklist_id,
        "running_list": world.running.dialog.checklist_id,
        "other_committee": world.done.town.other_committee.pk,
        "other_office": world.done.town.other_office.pk,
        "stranger": world.done.town.utan_uppdrag.pk,
    }
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(
            statements.format(**facts) if "DO $$" not in statements else _formatted(statements, facts)
        )


def _formatted(statements: str, facts: dict[str, Any]) -> str:
    for name, value in facts.items():
        statements = statements.replace(f"{{{name}}}", str(value))
    return statements


def test_green_before_anything_is_planted(world: World) -> None:
    assert run.everything() == []


@pytest.mark.parametrize(("what", "statements", "check"), BREACHES, ids=[breach[0] for breach in BREACHES])
def test_red_for_a_planted_breach(world: World, what: str, statements: str, check: str) -> None:
    with undone():
        plant(world, statements)
        found = run.everything()
    assert check in {breach.check.name for breach in found}, what
    assert all(breach.number and breach.check.rule for breach in found)


def test_every_check_is_seen_to_turn_red() -> None:
    assert {check.name for check in CHECKS} == {check for _what, _statements, check in BREACHES}


@pytest.mark.parametrize(
    "statements",
    [
        "UPDATE dialogs_event SET actor_id = {stranger} WHERE dialog_id = {done} AND sequence = 3",
        "UPDATE dialogs_event SET record_digest = hash WHERE dialog_id = {done} AND sequence = 3",
        SWAP,
        # A forger who recomputes the event's own hash with the database's function still breaks the next link.
        "UPDATE dialogs_event SET actor_id = {stranger} WHERE dialog_id = {done} AND sequence = 3; "
        "UPDATE dialogs_event e SET hash = dialogs_event_hash(e) WHERE dialog_id = {done} AND sequence = 3",
    ],
)
def test_python_finds_a_broken_chain_by_itself(world: World, statements: str) -> None:
    with undone():
        plant(world, statements)
        assert [number for number, _detail in chain.broken(sample=100)] == [world.done.dialog.number]
