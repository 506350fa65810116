SELECT coalesce(d.number, '–'), r.kind || ' ' || r.id
FROM verify_record r
LEFT JOIN dialogs_dialog d ON d.id = r.dialog_id
LEFT JOIN dialogs_event e ON e.id = r.event_id AND e.dialog_id = r.dialog_id AND e.record_kind = r.kind
WHERE r.event_id IS NOT NULL AND e.id IS NULL
