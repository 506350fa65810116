-- What is done behind the guards' back → the check of `manage.py verify` that must notice.
-- {done}, {running}, {refused} and the like stand for keys: see test_verify_red.py.

-- a NEJ among the answers → i1_both_questions_yes
UPDATE dialogs_investigationdecision SET q1 = FALSE WHERE dialog_id = {running};

-- the JA is a NEJ → i1_committee_decided_yes
UPDATE dialogs_dialogdecision SET outcome = 'no', reason = 'x' WHERE dialog_id = {running};

-- the proposal is a draft → i1_decided_on_a_filed_proposal
UPDATE dialogs_proposal SET event_id = NULL WHERE dialog_id = {running};

-- another level → i1_methods_fit_the_level
UPDATE dialogs_proposal SET level = 'co_decision' WHERE dialog_id = {running};

-- review taken back → i1_goals_approved_as_measurable
UPDATE dialogs_measurabilityreview SET approved = FALSE, comment = 'x';

-- point opened in a running case → i1_points_before_settled
UPDATE checklists_item SET status = 'open', answer = '' WHERE checklist_id = {running_list} AND
    template_item_id IN (SELECT id FROM checklists_templateitem WHERE phase = 'before' AND settled_by =
    '');

-- went on in spite of a NEJ → i2_the_case_went_where_the_committee_decided
UPDATE dialogs_investigationdecision SET q2 = FALSE WHERE dialog_id = {done};

-- a question unanswered → i2_information_meeting_answers_both
UPDATE dialogs_informationmeeting SET why_no_dialogue = ' ';

-- middle event deleted → i3_sequence_without_gaps
DELETE FROM dialogs_event WHERE dialog_id = {done} AND sequence = 4;

-- a move deleted → i3_begins_where_the_last_ended
DELETE FROM dialogs_event WHERE dialog_id = {done} AND step = 'submit_proposal';

-- last event deleted → i3_case_stands_where_its_events_left_it
DELETE FROM dialogs_event WHERE dialog_id = {done} AND sequence = (SELECT max(sequence) FROM
    dialogs_event WHERE dialog_id = {done});

-- state changed → i3_case_stands_where_its_events_left_it
UPDATE dialogs_dialog SET state = 'feedback' WHERE id = {running};

-- a step of nobody's → i3_steps_of_the_process
ALTER TABLE dialogs_event DROP CONSTRAINT event_follows_the_process;
UPDATE dialogs_event SET step = 'teleport' WHERE dialog_id = {done} AND sequence = 3;

-- record deleted → i3_event_has_its_record
DELETE FROM dialogs_goaloutcome;
DELETE FROM dialogs_compilation;

-- its event deleted → i3_record_has_its_event
DELETE FROM dialogs_event WHERE step = 'compile_results';

-- time turned back → i3_time_runs_forward
UPDATE dialogs_event SET at = at - interval '1 year' WHERE dialog_id = {done} AND sequence = 5;

-- events swapped → i4_chain_unbroken
UPDATE dialogs_event SET sequence = CASE sequence WHEN 3 THEN 1004 ELSE 1003 END WHERE dialog_id = {done}
    AND sequence IN (3, 4);
UPDATE dialogs_event SET sequence = sequence - 1000 WHERE sequence > 1000;

-- somebody else did it → i4_events_unchanged
UPDATE dialogs_event SET actor_id = {stranger} WHERE dialog_id = {done} AND sequence = 3;

-- record edited → i4_records_unchanged
UPDATE dialogs_compilation SET results = 'Alla vill ha parkering.';

-- goal of a filed proposal changed → i4_records_unchanged
UPDATE dialogs_goal SET target = '3';

-- method of a filed proposal removed → i4_records_unchanged
DELETE FROM dialogs_proposal_methods;

-- answer at the meeting changed → i4_records_unchanged
UPDATE dialogs_informationquestion SET answer = 'Ja.';

-- correction without a reason → i4_corrections_keep_what_followed
UPDATE dialogs_investigationdecision SET correction_reason = ' ' WHERE corrects_id IS NOT NULL;

-- figures of an occasion changed → i4_occasions_match_the_filed_figures
UPDATE dialogs_occasion SET attended = 5710 WHERE dialog_id = {done};

-- point removed → i4_checklist_kept
DELETE FROM checklists_item WHERE id = (SELECT min(id) FROM checklists_item);

-- ladder withdrawn → i4_ladder_kept
UPDATE dialogs_ladder SET published_at = NULL;

-- guard switched off → i4_law_in_place
ALTER TABLE dialogs_event DISABLE TRIGGER event_never_changes;

-- guard removed → i4_law_in_place
DROP TRIGGER case_guard ON dialogs_dialog;

-- decision of another committee → i5_committee_of_the_case
UPDATE committees_meeting SET committee_id = {other_committee} WHERE id = (SELECT meeting_id FROM
    dialogs_dialogdecision WHERE dialog_id = {running});

-- decided on another day → i5_day_of_the_meeting
UPDATE dialogs_committeereport SET decided_on = decided_on + 1;

-- § used twice → i5_paragraph_used_once
UPDATE dialogs_dialogdecision d SET paragraph = o.paragraph, meeting_id = o.meeting_id FROM
    dialogs_investigationdecision o WHERE o.dialog_id = {refused} AND d.dialog_id = {running};

-- decided tomorrow → i5_not_recorded_before_taken
UPDATE dialogs_investigationdecision SET decided_on = '2100-01-01';

-- decided before it was proposed → i5_decided_after_submitted
UPDATE dialogs_dialogdecision SET decided_on = '2001-01-01';

-- a committee of the past → i5_committee_existed
UPDATE committees_committee SET valid_to = '2011-01-01';

-- answer promised too early → i6_yes_has_a_feedback_date
UPDATE dialogs_dialogdecision SET feedback_date = period_to - 1;

-- promise moved → i6_promise_is_the_latest_decision
UPDATE dialogs_dialog SET feedback_date = feedback_date + 90 WHERE id = {running};

-- promise forgotten → i6_promise_is_the_latest_decision
UPDATE dialogs_dialog SET feedback_date = NULL WHERE id = {done};

-- period moved → i6_period_is_the_latest_decision
UPDATE dialogs_dialog SET ends_on = ends_on + 90 WHERE id = {running};

-- report deleted → i7_completed_has_its_three_duties
DELETE FROM dialogs_committeereport;

-- compiled before the end → i7_no_duty_before_the_end
UPDATE dialogs_compilation SET completed_on = '2016-01-01';

-- a part of the feedback emptied → i7_feedback_in_all_its_parts
UPDATE dialogs_publicfeedback SET said = ' ';

-- point opened behind the case → i7_points_settled_behind_the_case
UPDATE checklists_item SET status = 'open', answer = '' WHERE checklist_id = {done_list} AND
    template_item_id IN (SELECT id FROM checklists_templateitem WHERE phase = 'during' AND settled_by =
    '');

-- the same form twice → i14_one_effect_per_form
DO $$ BEGIN EXECUTE ( SELECT format('ALTER TABLE dialogs_event DROP CONSTRAINT %I', conname) FROM
    pg_constraint WHERE conrelid = 'dialogs_event'::regclass AND contype = 'u' AND
    pg_get_constraintdef(oid) = 'UNIQUE (key)'); END $$;
UPDATE dialogs_event SET key = '4f7f3f0e-6b0a-5c53-9d43-1d2c5a0f7d11' WHERE dialog_id = {done} AND
    sequence < 3;

-- version turned back → i15_version_counts_every_change
UPDATE dialogs_dialog SET version = 1 WHERE id = {done};

-- other words than were sent in → i3_opened_idea_lies_behind_its_case
UPDATE dialogs_idea SET text = 'Något annat.' WHERE dialog_id = {running};

-- received on another day → i3_opened_idea_lies_behind_its_case
UPDATE dialogs_incomingidea SET received_at = received_at - interval '2 days' WHERE outcome = 'opened';

-- answered by another case → i13_sender_of_an_idea_belongs_to_its_case
UPDATE dialogs_contact SET idea_id = (SELECT id FROM dialogs_idea WHERE dialog_id = {waiting})
WHERE incoming_id IN (SELECT id FROM dialogs_incomingidea WHERE outcome = 'opened');

-- left behind by the case → i13_sender_of_an_idea_belongs_to_its_case
UPDATE dialogs_contact SET idea_id = NULL
WHERE incoming_id IN (SELECT id FROM dialogs_incomingidea WHERE outcome = 'opened');

-- handled by somebody who may not → rights_held_when_an_idea_was_handled
UPDATE dialogs_incomingidea SET handled_by_id = {stranger} WHERE outcome = 'opened';

-- number skipped → i16_numbers_without_gaps
UPDATE dialogs_dialog SET number = 'MD-2016-0007' WHERE id = {running};

-- of another year → i16_number_of_its_year
UPDATE dialogs_dialog SET registered_at = registered_at - interval '2 years';

-- due another day → i18_due_by_the_calendar
UPDATE dialogs_dialog SET due_on = due_on + 30 WHERE id = {running};

-- a contact kept past its day → i13_no_contact_past_its_day
UPDATE dialogs_ideamail SET mail = 'none'; UPDATE dialogs_contact SET erase_after = '2016-05-01';

-- kept on a whim → i13_contact_has_purpose_and_basis
UPDATE dialogs_contact SET legal_basis = 'whim';

-- words erased without an act → i13_erasures_are_remembered
UPDATE dialogs_incomingidea SET title = '', text = '', place = '', answer = '', erased_at = now();

-- a closed case is due → i18_due_by_the_calendar
UPDATE dialogs_dialog SET due_on = '2026-01-01' WHERE id = {done};

-- rests without being parked → i18_parked_by_its_parking
UPDATE dialogs_dialog SET parked_until = '2016-05-01' WHERE id = {waiting};

-- asked for the effect before it was closed → i18_followed_up_after_the_close
UPDATE dialogs_dialog SET follow_up_on = '2016-01-01' WHERE id = {done};

-- asked for the effect of no dialogue → i18_followed_up_after_the_close
UPDATE dialogs_dialog SET follow_up_on = '2030-01-01' WHERE id = {refused};

-- an effect older than the answer → i7_effect_after_the_answer
UPDATE dialogs_effect SET as_of = '2016-01-01';

-- waiting since yesterday → i18_waiting_since_the_last_move
UPDATE dialogs_dialog SET waiting_since = now() WHERE id = {running};

-- waited a second → i18_time_waited
UPDATE dialogs_event SET waited = '1 s' WHERE waited IS NOT NULL;

-- a time without its zone → i18_times_with_their_zone
ALTER TABLE dialogs_ladder ALTER published_at TYPE timestamp;

-- secretary of nothing → rights_held_on_the_day
DELETE FROM committees_membership WHERE role = 'secretary';

-- official of another office → rights_held_on_the_day
UPDATE committees_membership SET office_id = {other_office} WHERE role = 'official';

-- an answer that nobody was asked for → i8_one_answer_to_a_question
INSERT INTO dialogs_heardbackanswer (id, dialog_id, answer, answered_on, comment)
VALUES (gen_random_uuid(), {done}, 'yes', '2016-12-01', '');

-- an answer that has gone → i8_one_answer_to_a_question
INSERT INTO dialogs_heardback (id, dialog_id, created_at, mail, attempts, next_try_at, last_error, answered)
VALUES (gen_random_uuid(), {done}, now(), 'none', 0, now(), '', TRUE);
