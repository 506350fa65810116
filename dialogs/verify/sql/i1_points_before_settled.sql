-- Also of cases that have gone on: a point may not be opened again behind them.
SELECT d.number, t.text
FROM dialogs_dialog d
JOIN checklists_item i ON i.checklist_id = d.checklist_id AND i.status = 'open'
JOIN checklists_templateitem t ON t.id = i.template_item_id AND t.phase = 'before'
WHERE t.settled_by NOT IN (SELECT key FROM verify_settled_elsewhere WHERE phase = 'before')
  AND (d.state = 'decision' OR d.id IN (SELECT dialog_id FROM verify_begun))
