SELECT d.number, format('%s: %s → %s (%s)', e.step, e.from_state, e.to_state, e.record_kind)
FROM dialogs_event e JOIN dialogs_dialog d ON d.id = e.dialog_id
WHERE NOT EXISTS (SELECT 1 FROM verify_road r WHERE r.step = e.step AND r.from_state = e.from_state
                  AND r.to_state = e.to_state AND r.record_kind IN (e.record_kind, '*'))
   OR e.step = 'correct' AND e.record_kind = ''
