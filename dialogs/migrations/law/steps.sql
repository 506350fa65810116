-- What each step demands, as the database sees it: the last word against shell, admin and raw SQL.

-- Points of the checklist that nobody has answered. A point that a field or a record settles is not counted here:
-- a filed proposal is complete by its own CHECK, and closing checks the records one by one.
CREATE FUNCTION dialogs_open_items(case_id bigint, of_phase text) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT count(*) FROM dialogs_dialog d
        JOIN checklists_item i ON i.checklist_id = d.checklist_id
        JOIN checklists_templateitem t ON t.id = i.template_item_id
        WHERE d.id = case_id AND t.phase = of_phase AND i.status = 'open'
          AND NOT (t.phase = 'before' AND t.settled_by IN (
              'goals', 'timetable', 'budget', 'question', 'target_groups', 'level', 'methods', 'process_owner',
              'process_leader', 'communication', 'documentation', 'feedback_form', 'evaluation_plan'))
          AND NOT (t.phase = 'after' AND t.settled_by IN ('compilation', 'evaluation', 'feedback')));
END $$;

-- Why a filed proposal may not go to the committee; null when it may.
CREATE FUNCTION dialogs_why_not_decide(case_id bigint, proposal bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    p dialogs_proposal;
    fitting bigint;
    others bigint;
BEGIN
    SELECT * INTO p FROM dialogs_proposal WHERE id = proposal AND dialog_id = case_id AND event_id IS NOT NULL;
    IF NOT FOUND THEN RETURN 'no proposal is submitted'; END IF;
    SELECT count(*) FILTER (WHERE l.key = p.level AND l.ladder_id = d.ladder_id),
           count(*) FILTER (WHERE l.key <> p.level OR l.ladder_id <> d.ladder_id) INTO fitting, others
    FROM dialogs_proposal_methods pm
    JOIN dialogs_method m ON m.id = pm.method_id
    JOIN dialogs_participationlevel l ON l.id = m.level_id
    JOIN dialogs_dialog d ON d.id = case_id
    WHERE pm.proposal_id = p.id;
    IF fitting = 0 OR others > 0 THEN RETURN 'the methods are not those of the level'; END IF;
    IF NOT EXISTS (SELECT 1 FROM dialogs_goal WHERE proposal_id = p.id) THEN RETURN 'no goals'; END IF;
    IF NOT coalesce((SELECT r.approved AND r.goals_revision = p.goals_revision FROM dialogs_measurabilityreview r
                     WHERE r.proposal_id = p.id ORDER BY r.id DESC LIMIT 1), FALSE) THEN
        RETURN 'the measurability is not approved';
    END IF;
    IF dialogs_open_items(case_id, 'before') > 0 THEN RETURN 'checklist points are open'; END IF;
    RETURN NULL;
END $$;

-- Why a case may not be in EXECUTION (I1); null when it may. Also asked by `manage.py verify`.
CREATE FUNCTION dialogs_why_not_execute(case_id bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    committee bigint := (SELECT committee_id FROM dialogs_dialog WHERE id = case_id);
    decision dialogs_dialogdecision;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM dialogs_investigationdecision i JOIN committees_meeting m ON m.id = i.meeting_id
                   WHERE i.dialog_id = case_id AND i.q1 AND i.q2 AND m.committee_id = committee
                     AND NOT EXISTS (SELECT 1 FROM dialogs_investigationdecision c WHERE c.corrects_id = i.id)) THEN
        RETURN 'both questions are not answered JA by the committee';
    END IF;
    SELECT d.* INTO decision FROM dialogs_dialogdecision d JOIN committees_meeting m ON m.id = d.meeting_id
    JOIN dialogs_proposal p ON p.id = d.proposal_id
    WHERE d.dialog_id = case_id AND d.outcome = 'yes' AND m.committee_id = committee
      AND NOT EXISTS (SELECT 1 FROM dialogs_dialogdecision c WHERE c.corrects_id = d.id)
    ORDER BY p.version DESC, d.id DESC LIMIT 1;
    IF NOT FOUND THEN RETURN 'the committee has not decided JA'; END IF;
    IF decision.feedback_date IS NULL THEN RETURN 'no feedback date'; END IF;
    RETURN dialogs_why_not_decide(case_id, decision.proposal_id);
END $$;

-- Why a case may not be closed (I7); null when it may. Also asked by `manage.py verify`.
CREATE FUNCTION dialogs_why_not_complete(case_id bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    ended date := coalesce((SELECT max(ended_on) FROM dialogs_execution e WHERE e.dialog_id = case_id
                            AND NOT EXISTS (SELECT 1 FROM dialogs_execution c WHERE c.corrects_id = e.id)),
                           (SELECT max(decided_on) FROM dialogs_cancellation e WHERE e.dialog_id = case_id
                            AND NOT EXISTS (SELECT 1 FROM dialogs_cancellation c WHERE c.corrects_id = e.id)));
BEGIN
    IF EXISTS (SELECT 1 FROM dialogs_informationmeeting WHERE dialog_id = case_id) THEN RETURN NULL; END IF;
    IF ended IS NULL THEN RETURN 'the dialogue has not ended'; END IF;
    IF NOT EXISTS (SELECT 1 FROM dialogs_compilation WHERE dialog_id = case_id AND completed_on >= ended) THEN
        RETURN 'the results are not compiled';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM dialogs_publicfeedback f JOIN dialogs_event e ON e.id = f.event_id
                   WHERE f.dialog_id = case_id AND (e.at AT TIME ZONE 'Europe/Stockholm')::date >= ended) THEN
        RETURN 'residents have not heard back';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM dialogs_committeereport WHERE dialog_id = case_id AND decided_on >= ended) THEN
        RETURN 'the committee has not heard back';
    END IF;
    IF dialogs_open_items(case_id, 'after') > 0 THEN RETURN 'checklist points are open'; END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION dialogs_check_step(event dialogs_event, content jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    reason text;
BEGIN
    IF (content ->> 'decided_on')::date > (event.at AT TIME ZONE 'Europe/Stockholm')::date THEN
        PERFORM dialogs_refuse('I5', 'a decision cannot be recorded before it is taken');
    END IF;
    IF event.step IN ('decide_dialog', 'decide_plan_change') AND (content ->> 'proposal_id')::bigint IS DISTINCT FROM
       (SELECT p.id FROM dialogs_proposal p WHERE p.dialog_id = event.dialog_id AND p.event_id IS NOT NULL
        ORDER BY p.version DESC LIMIT 1) THEN
        PERFORM dialogs_refuse('I5', 'a decision is about the latest proposal');
    END IF;
    IF (event.step = 'correct') <> coalesce(content ? 'corrects_id', FALSE) THEN
        PERFORM dialogs_refuse('I4', 'only a correction refers to an earlier record');
    END IF;
    CASE event.step
    WHEN 'decide_investigation' THEN
        IF (event.to_state = 'proposal') <> (content ->> 'outcome')::boolean THEN
            PERFORM dialogs_refuse('I2', 'a NEJ never leads to a dialogue, two JA never to an information meeting');
        END IF;
    WHEN 'review_measurability' THEN
        IF NOT EXISTS (SELECT 1 FROM dialogs_proposal p WHERE p.id = (content ->> 'proposal_id')::bigint
                       AND p.dialog_id = event.dialog_id AND p.event_id IS NULL
                       AND p.goals_revision = (content ->> 'goals_revision')::integer) THEN
            PERFORM dialogs_refuse('I1', 'a review is about the goals as they stand in the draft');
        END IF;
    WHEN 'submit_proposal', 'submit_plan_change' THEN
        reason := dialogs_why_not_decide(event.dialog_id, (content ->> 'id')::bigint);
        IF reason IS NOT NULL THEN PERFORM dialogs_refuse('I1', reason); END IF;
    WHEN 'decide_dialog' THEN
        IF event.to_state <> (CASE content ->> 'outcome' WHEN 'yes' THEN 'execution' WHEN 'no' THEN 'information'
                              ELSE 'proposal' END) THEN
            PERFORM dialogs_refuse('I2', 'the case goes where the committee decided');
        END IF;
        reason := dialogs_why_not_execute(event.dialog_id);
        IF event.to_state = 'execution' AND reason IS NOT NULL THEN PERFORM dialogs_refuse('I1', reason); END IF;
    WHEN 'decide_plan_change' THEN
        reason := dialogs_why_not_execute(event.dialog_id);
        IF reason IS NOT NULL THEN PERFORM dialogs_refuse('I1', reason); END IF;
    WHEN 'complete_execution' THEN
        IF dialogs_open_items(event.dialog_id, 'during') > 0 THEN
            PERFORM dialogs_refuse('I7', 'checklist points are open');
        END IF;
    WHEN 'publish_feedback', 'report_to_committee' THEN
        IF NOT EXISTS (SELECT 1 FROM dialogs_compilation WHERE dialog_id = event.dialog_id) THEN
            PERFORM dialogs_refuse('I7', 'the results are not compiled');
        END IF;
    WHEN 'close' THEN
        reason := dialogs_why_not_complete(event.dialog_id);
        IF reason IS NOT NULL THEN PERFORM dialogs_refuse('I7', reason); END IF;
    WHEN 'correct' THEN
        reason := CASE event.from_state WHEN 'execution' THEN dialogs_why_not_execute(event.dialog_id)
                                        WHEN 'completed' THEN dialogs_why_not_complete(event.dialog_id) END;
        IF reason IS NOT NULL THEN
            PERFORM dialogs_refuse(CASE event.from_state WHEN 'execution' THEN 'I1' ELSE 'I7' END, reason);
        END IF;
    ELSE NULL;
    END CASE;
END $$;
