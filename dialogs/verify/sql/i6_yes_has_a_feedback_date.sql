SELECT d.number, format('%s: %s', g.decided_on, g.feedback_date)
FROM dialogs_dialogdecision g JOIN dialogs_dialog d ON d.id = g.dialog_id
WHERE g.outcome = 'yes'
  AND (g.feedback_date IS NULL OR g.feedback_date < g.decided_on OR g.feedback_date < g.period_to)
