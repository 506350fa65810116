-- Dialogues whose readers were asked whether they learnt what it led to, by the day the feedback was published.
-- Part: the answer. Total: how many gave it. Of fewer than five answers nothing is told, so that no sum of others
-- and no difference between two sums can say what somebody answered (dialogs/heard_back/counts.py).
SELECT 'heard_back' AS figure, e.dialog_id, (e.at AT TIME ZONE 'Europe/Stockholm')::date AS day,
       given.answer AS part, NULL::integer AS value, given.number AS total
FROM dialogs_event e
CROSS JOIN LATERAL (
    SELECT a.answer, count(*)::integer AS number, sum(count(*)) OVER () AS everybody
    FROM dialogs_heardbackanswer a WHERE a.dialog_id = e.dialog_id GROUP BY a.answer) given
WHERE e.step = 'publish_feedback' AND e.at >= {begins} AND e.at < {ends} AND given.everybody >= 5
