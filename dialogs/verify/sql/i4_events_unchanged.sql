SELECT d.number, format('%s: %s', e.sequence, e.step)
FROM dialogs_event e JOIN dialogs_dialog d ON d.id = e.dialog_id
WHERE e.hash <> dialogs_event_hash(e)
