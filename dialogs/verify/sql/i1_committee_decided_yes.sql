SELECT d.number, coalesce('§ ' || p.paragraph, '')
FROM dialogs_dialog d LEFT JOIN verify_plan p ON p.dialog_id = d.id
WHERE d.id IN (SELECT dialog_id FROM verify_begun) AND (p.id IS NULL OR p.feedback_date IS NULL)
