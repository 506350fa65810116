"""Every constraint that the models name holds against raw SQL, with all triggers out of the way."""

import pytest
from django.apps import apps
from django.db import models

from dialogs.models import State
from tests.journeys import Journey
from tests.secretarys import furnish_twice

from . import around, erasing, following
from .database import refused, settle, sql, undone

DECISION_LIKE = ("cancellation", "committeereport", "dialogdecision", "feedbackrescheduling", "tabling")
#: constraint → the table, and what breaks it in the rows of the archive
BREAKS = {
    "case_number_well_formed": ("dialog", "number = 'MD-16-' || id"),
    "state_is_known": ("dialog", "state = 'halfway', follow_up_on = NULL"),
    "referred_case_has_its_people": (
        "dialog",
        "follow_up_on = NULL, state = 'investigation', handler_id = NULL",
    ),
    "only_the_offices_work_is_parked": (
        "dialog",
        "follow_up_on = NULL, parked_until = due_on, state = 'decision'",
    ),
    "only_what_is_completed_is_followed_up": ("dialog", "follow_up_on = '2017-01-01', state = 'withdrawn'"),
    "influence_is_shown_by_a_decision": ("effect", "influence = 'partly', decision = ''"),
    "running_dialogue_has_a_feedback_date": (
        "dialog",
        "follow_up_on = NULL, state = 'feedback', feedback_date = NULL",
    ),
    "yes_needs_a_feedback_date": ("dialogdecision", "feedback_date = NULL"),
    "feedback_not_before_decision": ("dialogdecision", "feedback_date = decided_on - 1"),
    "yes_sets_the_frame": ("dialogdecision", "target_groups = '{}'"),
    "decided_period_in_order": ("dialogdecision", "period_to = period_from - 1"),
    "no_and_remit_say_why": ("dialogdecision", "outcome = 'no', reason = ''"),
    "new_feedback_date_not_before_decision": ("feedbackrescheduling", "new_date = decided_on - 1"),
    "tabled_to_a_later_meeting": ("tabling", "next_meeting_on = decided_on"),
    "execution_ends_after_it_began": ("execution", "ended_on = started_on - 1"),
    "nothing_held_is_explained": ("execution", "occasions_held = 0, why_nothing_held = ''"),
    "published_feedback_is_complete": ("publicfeedback", "not_taken_further = ''"),
    "information_meeting_answers_both": ("informationmeeting", "why_no_dialogue = ''"),
    "review_sent_back_says_why": ("measurabilityreview", "approved = FALSE, comment = ''"),
    "held_occasion_is_counted": ("occasion", "attended = NULL, notes = ''"),
    "only_held_occasions_are_counted": ("occasion", "status = 'planned'"),
    "cancelled_occasion_says_why": ("occasion", "status = 'cancelled', attended = NULL"),
    "occasion_ends_after_it_begins": ("occasion", "ends_at = starts_at - interval '1 minute'"),
    "filed_proposal_is_complete": ("proposal", "evaluation_plan = ''"),
    "information_is_no_dialogue": ("proposal", "level = 'information'"),
    "proposal_period_in_order": ("proposal", "period_to = period_from - 1"),
    "proposal_version_unique": ("proposal", "dialog_id = (SELECT min(dialog_id) FROM dialogs_proposal)"),
    "one_draft_proposal_per_dialog": (
        "proposal",
        "event_id = NULL, version = id, dialog_id = (SELECT min(dialog_id) FROM dialogs_proposal)",
    ),
    "feedback_version_unique": ("publicfeedback", "version = 1"),
    "one_draft_feedback_per_dialog": ("publicfeedback", "event_id = NULL"),
    "goal_is_measurable": ("goal", "measured_how = ''"),
    "one_outcome_per_goal": ("goaloutcome", "goal_id = (SELECT min(id) FROM dialogs_goal)"),
    "one_row_per_level_and_ladder": ("participationlevel", "key = 'dialogue'"),
    "one_method_per_name_and_level": ("method", "name = 'Enkät'"),
    "area_once_a_year": ("proposedarea", "title = 'Samma'"),
    "area_has_a_title": ("proposedarea", "title = '' WHERE id = (SELECT min(id) FROM dialogs_proposedarea)"),
    "area_of_a_year": ("proposedarea", "year = 1999"),
    "area_dropped_for_a_reason": ("proposedarea", "dropped_at = now()"),
    "area_is_opened_or_dropped": (
        "proposedarea",
        "dropped_at = now(), dropped_reason = 'Tid', dialog_id = (SELECT min(id) FROM dialogs_dialog) "
        "WHERE id = (SELECT min(id) FROM dialogs_proposedarea)",
    ),
    "answer_text_named_once": ("answertext", "title = 'Samma'"),
    "answer_text_is_whole": ("answertext", "text = ''"),
    "answer_text_kind_is_known": ("answertext", "kind = 'complaint'"),
    "calendar_of_one_body": ("calendarlink", "committee_id = NULL"),
    "calendar_revoked_after_it_was_made": ("calendarlink", "revoked_at = created_at - interval '1 day'"),
    "one_calendar_of_a_committee": ("calendarlink", "revoked_at = NULL WHERE office_id IS NULL"),
    "one_calendar_of_an_office": ("calendarlink", "revoked_at = NULL WHERE committee_id IS NULL"),
    "investigationdecision_paragraph_from_one": ("investigationdecision", "paragraph = 0"),
    **around.BREAKS,
    **following.BREAKS,
    **erasing.BREAKS,
    **{f"{kind}_paragraph_from_one": (kind, "paragraph = 0") for kind in DECISION_LIKE},
}
#: Tried where events are: tests/dialogs/law/test_events.py.
OF_EVENTS = {"event_sequence_unique", "event_chain_never_forks"}


@pytest.fixture
def archive(journey: Journey) -> Journey:
    """Rows of every kind that a constraint speaks of."""
    journey.to(State.INVESTIGATION).table()
    journey.to(State.EXECUTION).reschedule_feedback()
    journey.write_goal(journey.write_proposal())
    journey.review_measurability()
    journey.submit_plan_change()
    journey.decide_plan_change()
    journey.to(State.COMPLETED).record_effect()
    journey.correct(journey.dialog.publicfeedbacks.get(), by=journey.town.sekreterare)
    cancelled = Journey(journey.town, paragraph=100).to(State.EXECUTION)
    cancelled.cancel_dialog()
    Journey(journey.town, paragraph=200).to(State.INFORMATION).hold_information_meeting()
    furnish_twice(journey.town)
    around.furnish(journey)
    following.furnish(journey)
    erasing.furnish(journey)
    settle()
    return journey


def named() -> set[str]:
    return {
        constraint.name
        for model in apps.get_app_config("dialogs").get_models()
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint | models.UniqueConstraint)
    }


def test_every_named_constraint_is_tried() -> None:
    assert set(BREAKS) == named() - OF_EVENTS


def test_each_holds_by_itself(archive: Journey) -> None:
    for constraint, (kind, change) in BREAKS.items():
        table = f"dialogs_{kind}"
        with undone():
            sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            assert sql(f"SELECT count(*) FROM {table}") > [(0,)], table
            with refused(constraint):
                sql(f"UPDATE {table} SET {change}")
            drop(table, constraint)
            sql(f"UPDATE {table} SET {change}")


def drop(table: str, constraint: str) -> None:
    if sql("SELECT 1 FROM pg_constraint WHERE conname = %s", constraint):
        sql(f"ALTER TABLE {table} DROP CONSTRAINT {constraint}")
    else:
        sql(f"DROP INDEX {constraint}")
