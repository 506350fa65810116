SELECT d.number, format('%s %s ≠ %s', r.kind, r.decided_on, m.date)
FROM verify_decision r JOIN dialogs_dialog d ON d.id = r.dialog_id
JOIN committees_meeting m ON m.id = r.meeting_id
WHERE m.date <> r.decided_on
