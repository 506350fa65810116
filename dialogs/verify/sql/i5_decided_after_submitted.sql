SELECT d.number, format('%s < %s', g.decided_on, e.at::date)
FROM dialogs_dialogdecision g JOIN dialogs_dialog d ON d.id = g.dialog_id
JOIN dialogs_proposal p ON p.id = g.proposal_id LEFT JOIN dialogs_event e ON e.id = p.event_id
WHERE p.dialog_id <> g.dialog_id OR e.id IS NULL
   OR (e.at AT TIME ZONE 'Europe/Stockholm')::date > g.decided_on
