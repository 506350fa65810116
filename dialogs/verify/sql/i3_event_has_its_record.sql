SELECT d.number, format('%s: %s', e.sequence, e.step)
FROM dialogs_event e JOIN dialogs_dialog d ON d.id = e.dialog_id
LEFT JOIN verify_record r ON r.event_id = e.id AND r.kind = e.record_kind
WHERE e.record_kind <> '' AND r.id IS NULL
