-- The case that was opened from an incoming idea begins with its words, in the idea that is filed first. (Once the
-- words are erased only that there is such an idea can be seen.)
SELECT d.number, i.id::text
FROM dialogs_incomingidea i
JOIN dialogs_dialog d ON d.id = i.dialog_id
WHERE i.outcome = 'opened' AND NOT EXISTS (
    SELECT 1 FROM dialogs_idea f JOIN dialogs_event e ON e.id = f.event_id
    WHERE f.dialog_id = i.dialog_id AND e.sequence = 1 AND f.source = 'resident'
      AND f.received_on = (i.received_at AT TIME ZONE 'Europe/Stockholm')::date
      AND (i.erased_at IS NOT NULL OR starts_with(f.text, btrim(i.text, E' \t\n\r'))))
