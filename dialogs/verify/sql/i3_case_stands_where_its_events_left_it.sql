SELECT d.number, format('%s ≠ %s', d.state, coalesce(last.to_state, '–'))
FROM dialogs_dialog d
LEFT JOIN (SELECT DISTINCT ON (dialog_id) dialog_id, to_state FROM dialogs_event
           ORDER BY dialog_id, sequence DESC) last ON last.dialog_id = d.id
WHERE d.state IS DISTINCT FROM last.to_state
