-- Whoever sent an idea that opened a case is answered by that case, and whoever's idea did not, by no other.
SELECT coalesce(d.number, '–'), i.id::text
FROM dialogs_contact c
JOIN dialogs_incomingidea i ON i.id = c.incoming_id
LEFT JOIN dialogs_dialog d ON d.id = i.dialog_id
LEFT JOIN dialogs_idea f ON f.id = c.idea_id
WHERE f.dialog_id IS DISTINCT FROM CASE WHEN i.outcome = 'opened' THEN i.dialog_id END
