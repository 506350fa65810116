-- Dialogues that a committee decided to hold, by the day of its JA, with the plan that holds now (PROCESS L1).
WITH decided AS (
    SELECT g.dialog_id, g.decided_on AS day, plan.*
    FROM dialogs_dialogdecision g
    JOIN dialogs_proposal first ON first.id = g.proposal_id
    JOIN dialogs_event e ON e.id = first.event_id AND e.step = 'submit_proposal'
    CROSS JOIN LATERAL (
        SELECT p.id AS proposal_id, p.level, l.target_groups
        FROM dialogs_dialogdecision l
        JOIN dialogs_proposal p ON p.id = l.proposal_id
        WHERE l.dialog_id = g.dialog_id AND l.outcome = 'yes'
          AND NOT EXISTS (SELECT FROM dialogs_dialogdecision c WHERE c.corrects_id = l.id)
        ORDER BY p.version DESC, l.id DESC LIMIT 1
    ) plan
    WHERE g.outcome = 'yes' AND g.decided_on BETWEEN {since} AND {until}
      AND NOT EXISTS (SELECT FROM dialogs_dialogdecision c WHERE c.corrects_id = g.id)
)
SELECT 'level' AS figure, dialog_id, day, level AS part, NULL::integer AS value, 0 AS total FROM decided
UNION ALL
SELECT DISTINCT 'method', dialog_id, day, m.name, NULL::integer, 0
FROM decided
JOIN dialogs_proposal_methods chosen USING (proposal_id)
JOIN dialogs_method m ON m.id = chosen.method_id
UNION ALL
SELECT DISTINCT 'group', dialog_id, day, name, NULL::integer, 0 FROM decided, unnest(target_groups) name
