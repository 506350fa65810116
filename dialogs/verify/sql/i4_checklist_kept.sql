-- Every point of the version that the case began with, and no other.
SELECT d.number, format('%s ≠ %s', coalesce(has.points, 0), coalesce(wants.points, 0))
FROM dialogs_dialog d
LEFT JOIN checklists_checklist c ON c.id = d.checklist_id
LEFT JOIN checklists_template t ON t.id = c.template_id
LEFT JOIN (SELECT i.checklist_id, count(*) AS points, count(*) FILTER (WHERE p.template_id = c.template_id) AS own
           FROM checklists_item i JOIN checklists_checklist c ON c.id = i.checklist_id
           LEFT JOIN checklists_templateitem p ON p.id = i.template_item_id
           GROUP BY i.checklist_id) has ON has.checklist_id = d.checklist_id
LEFT JOIN (SELECT p.template_id, count(*) AS points FROM checklists_templateitem p
           WHERE NOT EXISTS (SELECT 1 FROM checklists_templateitem part WHERE part.part_of_id = p.id)
           GROUP BY p.template_id) wants ON wants.template_id = c.template_id
WHERE has.points IS DISTINCT FROM wants.points OR has.own <> has.points OR t.published_at IS NULL
