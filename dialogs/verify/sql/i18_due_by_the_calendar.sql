-- How many days a state may take is a setting, so there only the order of the days is checked.
WITH tabled AS (
    SELECT t.dialog_id, t.next_meeting_on, e.to_state, e.at
    FROM dialogs_tabling t JOIN dialogs_event e ON e.id = t.event_id
    WHERE NOT EXISTS (SELECT 1 FROM dialogs_tabling c WHERE c.corrects_id = t.id)
)
SELECT d.number, format('%s: %s', d.state, coalesce(d.due_on::text, '–'))
FROM dialogs_dialog d
WHERE CASE
    WHEN d.state IN ('completed', 'referred', 'withdrawn') THEN d.due_on IS NOT NULL
    WHEN d.state = 'execution' THEN d.due_on IS DISTINCT FROM d.ends_on
    WHEN d.state = 'feedback' THEN d.due_on IS DISTINCT FROM d.feedback_date
    WHEN d.id IN (SELECT t.dialog_id FROM tabled t JOIN dialogs_dialog c ON c.id = t.dialog_id
                  WHERE t.to_state = c.state AND t.at >= c.waiting_since) THEN NOT EXISTS (
        SELECT 1 FROM tabled t WHERE t.dialog_id = d.id AND t.to_state = d.state AND t.at >= d.waiting_since
        AND t.next_meeting_on = d.due_on)
    ELSE d.due_on < (d.waiting_since AT TIME ZONE 'Europe/Stockholm')::date END
