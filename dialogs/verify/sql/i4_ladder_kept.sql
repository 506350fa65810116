SELECT d.number, ''
FROM dialogs_dialog d LEFT JOIN dialogs_ladder l ON l.id = d.ladder_id
WHERE l.published_at IS NULL
