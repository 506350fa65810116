-- How many days a state may take is a setting, so there only the order of the days is checked.
SELECT d.number, format('%s: %s', d.state, coalesce(d.due_on::text, '–'))
FROM dialogs_dialog d
LEFT JOIN LATERAL (
    SELECT t.next_meeting_on FROM dialogs_tabling t JOIN dialogs_event e ON e.id = t.event_id
    WHERE t.dialog_id = d.id AND t.corrects_id IS NULL AND e.at >= d.waiting_since AND e.to_state = d.state
    ORDER BY e.sequence DESC LIMIT 1) tabled ON d.state IN ('investigation', 'decision')
WHERE CASE
    WHEN d.state IN ('completed', 'referred', 'withdrawn') THEN d.due_on IS NOT NULL
    WHEN d.state = 'execution' THEN d.due_on IS DISTINCT FROM d.ends_on
    WHEN d.state = 'feedback' THEN d.due_on IS DISTINCT FROM d.feedback_date
    WHEN tabled.next_meeting_on IS NOT NULL THEN d.due_on IS DISTINCT FROM tabled.next_meeting_on
    ELSE d.due_on < (d.waiting_since AT TIME ZONE 'Europe/Stockholm')::date END
