SELECT d.number, e.step || ' → ' || e.to_state
FROM dialogs_event e JOIN dialogs_dialog d ON d.id = e.dialog_id
LEFT JOIN dialogs_investigationdecision i ON i.event_id = e.id
LEFT JOIN dialogs_dialogdecision g ON g.event_id = e.id
WHERE e.step = 'decide_investigation'
      AND e.to_state IS DISTINCT FROM (CASE WHEN i.q1 AND i.q2 THEN 'proposal' ELSE 'information' END)
   OR e.step = 'decide_dialog' AND e.to_state IS DISTINCT FROM (
        CASE g.outcome WHEN 'yes' THEN 'execution' WHEN 'remit' THEN 'proposal' WHEN 'no' THEN 'information' END)
