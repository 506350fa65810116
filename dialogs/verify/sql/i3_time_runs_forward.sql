SELECT d.number, format('%s: %s', e.sequence, e.at)
FROM verify_chain e JOIN dialogs_dialog d ON d.id = e.dialog_id
WHERE e.at < e.previous_at
