SELECT d.number, x.as_of::text
FROM dialogs_effect x
JOIN dialogs_dialog d ON d.id = x.dialog_id
WHERE NOT EXISTS (SELECT 1 FROM dialogs_publicfeedback f JOIN dialogs_event e ON e.id = f.event_id
                  WHERE f.dialog_id = x.dialog_id AND (e.at AT TIME ZONE 'Europe/Stockholm')::date <= x.as_of)
