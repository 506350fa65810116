-- Dialogues whose case was closed, by that day. Part: the latest effect recorded of them, or none.
SELECT 'effect' AS figure, e.dialog_id, (e.at AT TIME ZONE 'Europe/Stockholm')::date AS day,
       coalesce((SELECT x.influence FROM dialogs_effect x WHERE x.dialog_id = e.dialog_id
                 AND NOT EXISTS (SELECT FROM dialogs_effect c WHERE c.corrects_id = x.id)
                 ORDER BY x.as_of DESC, x.id DESC LIMIT 1), 'not_followed_up') AS part,
       NULL::integer AS value, 0 AS total
FROM dialogs_event e
WHERE e.step = 'close' AND e.at >= {begins} AND e.at < {ends}
