-- Open cases by committee and state
SELECT committee_id, state, count(*) FROM dialogs_dialog
WHERE state NOT IN ('completed', 'referred', 'withdrawn') GROUP BY 1, 2;
-- Late ones by committee, and how late
SELECT committee_id, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY %(on)s::date - due_on)
FROM dialogs_dialog WHERE state NOT IN ('completed', 'referred', 'withdrawn') AND due_on < %(on)s GROUP BY 1;
-- Answered, on time, and days from the end of the dialogue to the answer
SELECT count(*), count(*) FILTER (WHERE (e.at AT TIME ZONE 'Europe/Stockholm')::date <= d.feedback_date),
       percentile_cont(0.5) WITHIN GROUP (ORDER BY (e.at AT TIME ZONE 'Europe/Stockholm')::date - d.ends_on)
FROM dialogs_publicfeedback f JOIN dialogs_event e ON e.id = f.event_id JOIN dialogs_dialog d ON d.id = f.dialog_id
WHERE f.corrects_id IS NULL AND e.at >= %(since)s AND e.at < %(on)s;
SELECT count(*) FROM dialogs_dialog d WHERE d.state IN ('execution', 'feedback') AND d.feedback_date < %(on)s
  AND NOT EXISTS (SELECT 1 FROM dialogs_publicfeedback f WHERE f.dialog_id = d.id AND f.event_id IS NOT NULL);
-- JA and NEJ by the latest answer, and information meetings held
SELECT a.outcome, count(*), count(m.id)
FROM (SELECT DISTINCT ON (dialog_id) dialog_id, outcome, decided_on FROM (
          SELECT dialog_id, outcome, decided_on FROM dialogs_dialogdecision WHERE outcome IN ('yes', 'no')
          UNION ALL
          SELECT dialog_id, CASE WHEN outcome THEN 'yes' ELSE 'no' END, decided_on FROM dialogs_investigationdecision
      ) answers ORDER BY dialog_id, decided_on DESC) a
LEFT JOIN dialogs_informationmeeting m ON m.dialog_id = a.dialog_id
WHERE a.decided_on >= %(since)s AND a.decided_on < %(on)s GROUP BY 1;
-- Participants, exact and estimated
SELECT sum(attended_exact), sum(attended_estimated) FROM dialogs_execution
WHERE ended_on >= %(since)s AND ended_on < %(on)s;
-- Median days per step
SELECT from_state, percentile_cont(0.5) WITHIN GROUP (ORDER BY at - before)
FROM (SELECT from_state, to_state, at, lag(at) OVER (PARTITION BY dialog_id ORDER BY sequence) AS before
      FROM dialogs_event WHERE from_state <> to_state) moved
WHERE from_state <> '' AND at >= %(since)s AND at < %(on)s GROUP BY 1;
-- Levels, methods and target groups of what was decided
SELECT p.level, count(*) FROM dialogs_dialogdecision d JOIN dialogs_proposal p ON p.id = d.proposal_id
WHERE d.outcome = 'yes' AND d.decided_on >= %(since)s AND d.decided_on < %(on)s GROUP BY 1;
SELECT m.name, count(*) FROM dialogs_dialogdecision d JOIN dialogs_proposal_methods pm ON pm.proposal_id = d.proposal_id
JOIN dialogs_method m ON m.id = pm.method_id
WHERE d.outcome = 'yes' AND d.decided_on >= %(since)s AND d.decided_on < %(on)s GROUP BY 1;
SELECT unnest(d.target_groups), count(*) FROM dialogs_dialogdecision d
WHERE d.outcome = 'yes' AND d.decided_on >= %(since)s AND d.decided_on < %(on)s GROUP BY 1;
-- Goals, and target groups of the dialogues that were compiled
SELECT o.reached, count(*) FROM dialogs_goaloutcome o JOIN dialogs_compilation c ON c.id = o.compilation_id
WHERE c.completed_on >= %(since)s AND c.completed_on < %(on)s GROUP BY 1;
SELECT unnest(d.target_groups), count(*) FROM dialogs_compilation c
JOIN dialogs_dialogdecision d ON d.dialog_id = c.dialog_id AND d.outcome = 'yes'
WHERE c.completed_on >= %(since)s AND c.completed_on < %(on)s GROUP BY 1;
-- Effects
SELECT coalesce(f.influence, 'none'), count(*) FROM dialogs_publicfeedback p JOIN dialogs_event e ON e.id = p.event_id
LEFT JOIN dialogs_effect f ON f.dialog_id = p.dialog_id
WHERE e.at >= %(since)s AND e.at < %(on)s GROUP BY 1;
