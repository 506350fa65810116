-- A later correction of a decision moves the promise while it is still the one that holds.
WITH promise AS (
    SELECT e.dialog_id, e.sequence, g.id, g.corrects_id, g.feedback_date, g.period_to
    FROM dialogs_dialogdecision g JOIN dialogs_event e ON e.id = g.event_id WHERE g.outcome = 'yes'
    UNION ALL
    SELECT e.dialog_id, e.sequence, NULL, r.corrects_id, r.new_date, NULL
    FROM dialogs_feedbackrescheduling r JOIN dialogs_event e ON e.id = r.event_id
), latest AS (
    SELECT DISTINCT ON (dialog_id) * FROM promise WHERE corrects_id IS NULL ORDER BY dialog_id, sequence DESC
), correction AS (
    SELECT p.* FROM promise p JOIN latest l ON l.dialog_id = p.dialog_id
    WHERE p.corrects_id IS NOT NULL AND p.id IS NOT NULL AND p.sequence > l.sequence
)
SELECT d.number, format('%s ≠ %s', coalesce(d.feedback_date::text, '–'), coalesce(l.feedback_date::text, '–'))
FROM dialogs_dialog d LEFT JOIN latest l ON l.dialog_id = d.id
WHERE d.feedback_date IS DISTINCT FROM l.feedback_date
      AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.dialog_id = d.id AND c.feedback_date = d.feedback_date)
   OR d.feedback_date = l.feedback_date AND EXISTS (
      SELECT 1 FROM correction c WHERE c.corrects_id = l.id AND c.feedback_date <> d.feedback_date
      AND NOT EXISTS (SELECT 1 FROM correction n WHERE n.dialog_id = d.id AND n.feedback_date = d.feedback_date))
