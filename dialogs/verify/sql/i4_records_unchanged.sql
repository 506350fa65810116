-- The record's row and the rows that belong to it, as they were when the step filed them.
SELECT d.number, format('%s: %s', e.sequence, e.record_kind)
FROM dialogs_event e JOIN dialogs_dialog d ON d.id = e.dialog_id
WHERE e.record_kind <> ''
  AND e.record_digest IS DISTINCT FROM dialogs_digest(dialogs_record_content(e.record_kind, e.id))
