SELECT d.number, 'version ' || p.version
FROM verify_plan p JOIN dialogs_dialog d ON d.id = p.dialog_id
WHERE NOT EXISTS (SELECT 1 FROM dialogs_goal g WHERE g.proposal_id = p.proposal_id)
   OR NOT coalesce((SELECT r.approved AND r.goals_revision = p.goals_revision FROM dialogs_measurabilityreview r
                    WHERE r.proposal_id = p.proposal_id ORDER BY r.id DESC LIMIT 1), FALSE)
