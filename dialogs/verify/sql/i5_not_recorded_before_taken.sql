SELECT d.number, format('%s %s', r.kind, r.decided_on)
FROM verify_decision r JOIN dialogs_event e ON e.id = r.event_id JOIN dialogs_dialog d ON d.id = r.dialog_id
WHERE r.decided_on > (e.at AT TIME ZONE 'Europe/Stockholm')::date
