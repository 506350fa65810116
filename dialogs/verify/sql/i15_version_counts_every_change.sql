SELECT d.number, format('%s < %s', d.version, count(*))
FROM dialogs_dialog d JOIN dialogs_event e ON e.dialog_id = d.id
GROUP BY d.id HAVING d.version < count(*)
