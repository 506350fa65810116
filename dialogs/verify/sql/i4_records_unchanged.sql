-- The record's row and the rows that belong to it, as they were when the step filed them. Says the same as
-- dialogs_record_content, a table at a time.
SELECT d.number, format('%s: %s', e.sequence, e.record_kind)
FROM verify_content c
JOIN dialogs_event e ON e.id = c.event_id
JOIN dialogs_dialog d ON d.id = e.dialog_id
WHERE e.record_kind <> c.kind
   OR e.record_digest IS DISTINCT FROM dialogs_digest(jsonb_strip_nulls(c.content || coalesce(c.parts, '{}')))
