"""Every check with the invariant it guards (DESIGN, section 4) and what it says, as a sentence."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

FOLDER = Path(__file__).parent / "sql"


@dataclass(frozen=True)
class Check:
    name: str
    says: Any

    @property
    def rule(self) -> str:
        """The invariant, as the rules number it."""
        return self.name.partition("_")[0].upper()

    @property
    def sql(self) -> str:
        return (FOLDER / f"{self.name}.sql").read_text(encoding="utf-8")


CHECKS = (
    Check("i1_both_questions_yes", _("No dialogue begins unless its committee answered both questions YES.")),
    Check(
        "i1_committee_decided_yes", _("No dialogue begins without its committee's YES and a feedback date.")
    ),
    Check("i1_decided_on_a_filed_proposal", _("The decided plan is a proposal that was submitted.")),
    Check("i1_methods_fit_the_level", _("The methods are those of the decided level.")),
    Check("i1_goals_approved_as_measurable", _("The goals were approved as measurable, as they now stand.")),
    Check("i1_points_before_settled", _("Every point before the dialogue is settled.")),
    Check("i2_the_case_went_where_the_committee_decided", _("A case goes where the committee decided.")),
    Check("i2_information_meeting_answers_both", _("An information meeting answers both its questions.")),
    Check("i3_sequence_without_gaps", _("A case's events are numbered 1 to n.")),
    Check("i3_begins_where_the_last_ended", _("Each event begins where the one before it ended.")),
    Check("i3_case_stands_where_its_events_left_it", _("A case stands where its last event left it.")),
    Check("i3_steps_of_the_process", _("Each event is a step of the process.")),
    Check("i3_event_has_its_record", _("A step that files a record has filed it.")),
    Check("i3_record_has_its_event", _("A record was filed by a step of its own case.")),
    Check(
        "i3_opened_idea_lies_behind_its_case",
        _("A case that was opened from an incoming idea begins with that idea."),
    ),
    Check("i3_time_runs_forward", _("No event is older than the one before it.")),
    Check("i4_chain_unbroken", _("Each event holds the fingerprint of the one before it.")),
    Check("i4_events_unchanged", _("Events are as they were when they were written.")),
    Check("i4_records_unchanged", _("Records are as they were when they were filed.")),
    Check(
        "i4_corrections_keep_what_followed", _("A correction changes nothing that the case has gone on from.")
    ),
    Check("i4_occasions_match_the_filed_figures", _("The occasions add up to the figures that were filed.")),
    Check("i4_checklist_kept", _("A case keeps every point of the checklist it began with.")),
    Check("i4_ladder_kept", _("A case keeps a published ladder.")),
    Check("i4_law_in_place", _("The database's own guards are in place.")),
    Check("i5_committee_of_the_case", _("A decision is taken by the committee of its case.")),
    Check("i5_day_of_the_meeting", _("A decision is taken on the day of its meeting.")),
    Check("i5_paragraph_used_once", _("A § belongs to one matter at a meeting.")),
    Check("i5_not_recorded_before_taken", _("No decision is recorded before it is taken.")),
    Check("i5_decided_after_submitted", _("A decision is about a proposal that was submitted before it.")),
    Check("i5_committee_existed", _("A decision's committee existed on the day.")),
    Check("i6_yes_has_a_feedback_date", _("A YES promises feedback, after the dialogue has ended.")),
    Check("i6_promise_is_the_latest_decision", _("The promised feedback date is the latest decision's.")),
    Check(
        "i6_period_is_the_latest_decision", _("The last day to take part is a decision's that still holds.")
    ),
    Check("i7_completed_has_its_three_duties", _("A completed dialogue has its three duties done.")),
    Check("i7_no_duty_before_the_end", _("No duty is done before the dialogue has ended.")),
    Check("i7_feedback_in_all_its_parts", _("Published feedback has all its parts.")),
    Check("i7_effect_after_the_answer", _("An effect comes after the answer to the residents.")),
    Check(
        "i7_points_settled_behind_the_case",
        _("Every point during and after the dialogue is settled in time."),
    ),
    Check(
        "i13_sender_of_an_idea_belongs_to_its_case",
        _("Whoever sent an idea belongs to the case that was opened from it, and to no other."),
    ),
    Check(
        "i13_no_contact_past_its_day", _("No contact is kept past its day, unless a mail still waits for it.")
    ),
    Check("i13_contact_has_purpose_and_basis", _("Each contact has a purpose and a legal basis.")),
    Check("i13_erasures_are_remembered", _("What is erased is remembered in the log, without the data.")),
    Check(
        "i8_one_answer_to_a_question",
        _("As many answers whether people heard back are kept as questions were answered."),
    ),
    Check("i14_one_effect_per_form", _("A form that is posted twice has one effect.")),
    Check("i15_version_counts_every_change", _("A case's version has counted every change.")),
    Check("i16_numbers_without_gaps", _("Case numbers have no gaps.")),
    Check("i16_number_of_its_year", _("A case is numbered in the year it was registered.")),
    Check("i18_due_by_the_calendar", _("A case is due by the date that its state gives.")),
    Check("i18_parked_by_its_parking", _("A parked case rests until the day that its parking gives.")),
    Check(
        "i18_followed_up_after_the_close", _("The effect is asked for some time after a dialogue was closed.")
    ),
    Check("i18_waiting_since_the_last_move", _("A case has waited since its last move.")),
    Check("i18_time_waited", _("The time in each state is the time between its events.")),
    Check("i18_times_with_their_zone", _("Times are kept in UTC.")),
    Check("rights_held_on_the_day", _("Whoever acted held the role for it on that day.")),
    Check(
        "rights_held_when_an_idea_was_handled",
        _("Whoever took care of an incoming idea was an official on that day."),
    ),
)
