SELECT string_agg(d.number, ', '), e.key::text
FROM dialogs_event e JOIN dialogs_dialog d ON d.id = e.dialog_id
WHERE e.key IS NOT NULL
GROUP BY e.key HAVING count(*) > 1
