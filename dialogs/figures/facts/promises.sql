-- Dialogues that residents still wait to hear back from, by the promised day. Value: that day, counted
-- from the first of the year 2000, so that a month may be counted in part.
SELECT 'promised' AS figure, d.id AS dialog_id, d.feedback_date AS day, 'unanswered' AS part,
       d.feedback_date - date '2000-01-01' AS value, 0 AS total
FROM dialogs_dialog d
WHERE d.state IN ('execution', 'feedback') AND d.feedback_date BETWEEN {since} AND {until}
  AND NOT EXISTS (SELECT FROM dialogs_publicfeedback p WHERE p.dialog_id = d.id AND p.event_id IS NOT NULL)
