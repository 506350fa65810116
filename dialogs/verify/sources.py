"""The SQL behind the views that the checks share."""

BEGUN = "SELECT DISTINCT dialog_id FROM dialogs_event WHERE to_state = 'execution'"
CHAIN = """
SELECT e.*, lag(to_state) OVER way AS previous_state, lag(at) OVER way AS previous_at,
       lag(hash) OVER way AS hash_before
FROM dialogs_event e WINDOW way AS (PARTITION BY dialog_id ORDER BY sequence)
"""
#: The decision that holds: the latest JA of the case's own committee, as corrected.
PLAN = """
SELECT DISTINCT ON (g.dialog_id) g.*, p.version, p.level, p.goals_revision, p.event_id AS proposal_event_id
FROM dialogs_dialogdecision g
JOIN dialogs_dialog d ON d.id = g.dialog_id
JOIN dialogs_proposal p ON p.id = g.proposal_id
JOIN committees_meeting m ON m.id = g.meeting_id AND m.committee_id = d.committee_id
WHERE g.outcome = 'yes' AND NOT EXISTS (SELECT 1 FROM dialogs_dialogdecision c WHERE c.corrects_id = g.id)
ORDER BY g.dialog_id, p.version DESC, g.id DESC
"""
#: When the dialogue ended and when its three duties were done, by records that are not corrected.
DUTIES = """
SELECT d.id AS dialog_id,
    coalesce((SELECT max(x.ended_on) FROM dialogs_execution x WHERE x.dialog_id = d.id
              AND NOT EXISTS (SELECT 1 FROM dialogs_execution c WHERE c.corrects_id = x.id)),
             (SELECT max(x.decided_on) FROM dialogs_cancellation x WHERE x.dialog_id = d.id
              AND NOT EXISTS (SELECT 1 FROM dialogs_cancellation c WHERE c.corrects_id = x.id))) AS ended_on,
    (SELECT min(x.completed_on) FROM dialogs_compilation x WHERE x.dialog_id = d.id
     AND NOT EXISTS (SELECT 1 FROM dialogs_compilation c WHERE c.corrects_id = x.id)) AS compiled_on,
    (SELECT min((e.at AT TIME ZONE 'Europe/Stockholm')::date) FROM dialogs_publicfeedback x
     JOIN dialogs_event e ON e.id = x.event_id WHERE x.dialog_id = d.id) AS published_on,
    (SELECT min(x.decided_on) FROM dialogs_committeereport x WHERE x.dialog_id = d.id
     AND NOT EXISTS (SELECT 1 FROM dialogs_committeereport c WHERE c.corrects_id = x.id)) AS reported_on
FROM dialogs_dialog d WHERE d.state IN ('feedback', 'completed')
"""
#: The rows that are filed with a record of a kind, as its fingerprint covers them.
PARTS = {
    "proposal": """jsonb_build_object(
        'goals', (SELECT jsonb_agg(to_jsonb(g) ORDER BY g.id) FROM dialogs_goal g WHERE g.proposal_id = r.id),
        'methods', (SELECT jsonb_agg(m.method_id ORDER BY m.method_id)
                    FROM dialogs_proposal_methods m WHERE m.proposal_id = r.id))""",
    "compilation": """jsonb_build_object(
        'goal_outcomes', (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id)
                          FROM dialogs_goaloutcome o WHERE o.compilation_id = r.id))""",
    "informationmeeting": """jsonb_build_object(
        'questions', (SELECT jsonb_agg(to_jsonb(q) ORDER BY q.id)
                      FROM dialogs_informationquestion q WHERE q.meeting_id = r.id))""",
}
