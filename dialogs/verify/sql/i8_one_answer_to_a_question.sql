SELECT d.number, coalesce(asked.answered, 0) || ' ' || coalesce(given.answers, 0)
FROM (SELECT dialog_id, count(*) FILTER (WHERE answered) AS answered FROM dialogs_heardback GROUP BY dialog_id) asked
FULL JOIN (SELECT dialog_id, count(*) AS answers FROM dialogs_heardbackanswer GROUP BY dialog_id) given USING (dialog_id)
JOIN dialogs_dialog d ON d.id = dialog_id
WHERE coalesce(asked.answered, 0) <> coalesce(given.answers, 0)
