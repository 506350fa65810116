-- Dialogues compiled, by the day on which the compilation was completed.
WITH compiled AS (
    SELECT r.id, r.dialog_id, r.completed_on AS day, r.not_reached
    FROM dialogs_compilation r
    WHERE r.completed_on BETWEEN {since} AND {until}
      AND NOT EXISTS (SELECT FROM dialogs_compilation c WHERE c.corrects_id = r.id)
), missed AS (
    -- Whom it did not reach is free text. A group of the plan counts when the text names it.
    SELECT compiled.dialog_id, compiled.day, named.name
    FROM compiled
    CROSS JOIN LATERAL (
        SELECT l.target_groups
        FROM dialogs_dialogdecision l
        JOIN dialogs_proposal p ON p.id = l.proposal_id
        WHERE l.dialog_id = compiled.dialog_id AND l.outcome = 'yes'
          AND NOT EXISTS (SELECT FROM dialogs_dialogdecision c WHERE c.corrects_id = l.id)
        ORDER BY p.version DESC, l.id DESC LIMIT 1
    ) plan
    LEFT JOIN LATERAL (
        SELECT DISTINCT name FROM unnest(plan.target_groups) name
        WHERE position(lower(name) IN lower(compiled.not_reached)) > 0
    ) named ON true
)
-- Part: what became of a goal. Total: how many goals.
SELECT 'goal' AS figure, compiled.dialog_id, compiled.day, o.reached AS part, NULL::integer AS value,
       count(*) AS total
FROM compiled JOIN dialogs_goaloutcome o ON o.compilation_id = compiled.id
GROUP BY compiled.dialog_id, compiled.day, o.reached
UNION ALL
SELECT 'not_reached', dialog_id, day, coalesce(name, ''), NULL::integer, 0 FROM missed
