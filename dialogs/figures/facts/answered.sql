-- Dialogues answered, by the day on which the feedback to residents was first published.
-- Part: kept the promise or not. Value: days since the dialogue ended.
SELECT 'answered' AS figure, e.dialog_id, told.day,
       CASE WHEN told.day <= d.feedback_date THEN 'on_time' ELSE 'late' END AS part,
       told.day - coalesce(
           (SELECT max(x.ended_on) FROM dialogs_execution x WHERE x.dialog_id = e.dialog_id
            AND NOT EXISTS (SELECT FROM dialogs_execution c WHERE c.corrects_id = x.id)),
           (SELECT max(x.decided_on) FROM dialogs_cancellation x WHERE x.dialog_id = e.dialog_id
            AND NOT EXISTS (SELECT FROM dialogs_cancellation c WHERE c.corrects_id = x.id))) AS value,
       0 AS total
FROM dialogs_event e
JOIN dialogs_dialog d ON d.id = e.dialog_id
CROSS JOIN LATERAL (SELECT (e.at AT TIME ZONE 'Europe/Stockholm')::date AS day) told
WHERE e.step = 'publish_feedback' AND e.at >= {begins} AND e.at < {ends}
