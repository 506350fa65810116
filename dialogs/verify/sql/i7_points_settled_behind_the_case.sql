-- "During" before a dialogue is concluded, "after" before a case is closed.
SELECT d.number, t.text
FROM dialogs_dialog d
JOIN checklists_item i ON i.checklist_id = d.checklist_id AND i.status = 'open'
JOIN checklists_templateitem t ON t.id = i.template_item_id
WHERE t.settled_by NOT IN (SELECT key FROM verify_settled_elsewhere s WHERE s.phase = t.phase)
  AND (t.phase = 'during' AND EXISTS (SELECT 1 FROM dialogs_execution x WHERE x.dialog_id = d.id)
       OR t.phase = 'after' AND d.state = 'completed' AND d.id IN (SELECT dialog_id FROM verify_begun))
