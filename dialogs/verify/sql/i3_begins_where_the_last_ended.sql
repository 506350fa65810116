SELECT d.number, format('%s: %s → %s', e.sequence, e.from_state, e.to_state)
FROM verify_chain e JOIN dialogs_dialog d ON d.id = e.dialog_id
WHERE e.from_state <> coalesce(e.previous_state, '') OR (e.previous_state IS NULL) <> (e.step = 'register')
