SELECT d.number, 'version ' || p.version
FROM verify_plan p JOIN dialogs_dialog d ON d.id = p.dialog_id
LEFT JOIN dialogs_event e ON e.id = p.proposal_event_id
WHERE e.id IS NULL OR e.dialog_id <> p.dialog_id OR e.step NOT IN ('submit_proposal', 'submit_plan_change')
