SELECT d.number, c.kind
FROM (
    SELECT 'investigationdecision' AS kind, new.dialog_id, new.correction_reason,
           (new.q1, new.q2, new.dialog_id) IS DISTINCT FROM (old.q1, old.q2, old.dialog_id) AS changed
    FROM dialogs_investigationdecision new JOIN dialogs_investigationdecision old ON old.id = new.corrects_id
    UNION ALL
    SELECT 'dialogdecision', new.dialog_id, new.correction_reason,
           (new.outcome, new.proposal_id, new.dialog_id) IS DISTINCT FROM (old.outcome, old.proposal_id, old.dialog_id)
    FROM dialogs_dialogdecision new JOIN dialogs_dialogdecision old ON old.id = new.corrects_id
    UNION ALL
    SELECT 'feedbackrescheduling', new.dialog_id, new.correction_reason,
           (new.new_date, new.dialog_id) IS DISTINCT FROM (old.new_date, old.dialog_id)
    FROM dialogs_feedbackrescheduling new JOIN dialogs_feedbackrescheduling old ON old.id = new.corrects_id
) c JOIN dialogs_dialog d ON d.id = c.dialog_id
WHERE c.changed OR c.correction_reason !~ '\S'
