SELECT d.number, format('%s–%s: %s', min(e.sequence), max(e.sequence), count(*))
FROM dialogs_event e JOIN dialogs_dialog d ON d.id = e.dialog_id
GROUP BY d.number HAVING min(e.sequence) <> 1 OR max(e.sequence) <> count(*)
