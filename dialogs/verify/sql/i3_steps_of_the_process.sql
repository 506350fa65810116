WITH taken AS (
    SELECT DISTINCT step, from_state, to_state, record_kind FROM dialogs_event
), unknown AS (
    SELECT t.* FROM taken t
    WHERE NOT EXISTS (SELECT 1 FROM verify_road r WHERE r.step = t.step AND r.from_state = t.from_state
                      AND r.to_state = t.to_state AND r.record_kind IN (t.record_kind, '*'))
       OR t.step = 'correct' AND t.record_kind = ''
)
SELECT d.number, format('%s: %s → %s (%s)', u.step, u.from_state, u.to_state, u.record_kind)
FROM unknown u
JOIN dialogs_event e USING (step, from_state, to_state, record_kind)
JOIN dialogs_dialog d ON d.id = e.dialog_id
