-- A case rests until the day its latest parking gives, unless it was taken up again or has moved on since.
WITH rested AS (
    SELECT DISTINCT ON (e.dialog_id) e.dialog_id,
           CASE WHEN e.step = 'park' THEN (SELECT p.wakes_on FROM dialogs_parking p WHERE p.event_id = e.id) END AS until
    FROM dialogs_event e
    WHERE e.step IN ('park', 'resume') OR e.from_state <> e.to_state
    ORDER BY e.dialog_id, e.sequence DESC
)
SELECT d.number, format('%s ≠ %s', coalesce(d.parked_until::text, '–'), coalesce(r.until::text, '–'))
FROM dialogs_dialog d JOIN rested r ON r.dialog_id = d.id
WHERE d.parked_until IS DISTINCT FROM r.until OR d.due_on < d.parked_until
