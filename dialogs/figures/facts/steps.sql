-- Cases that left a state, by the day on which they last did. Part: the state.
-- Value: days spent there in all, by the Swedish calendar, also when the case came back and when it was parked.
SELECT 'step' AS figure, e.dialog_id, (e.at AT TIME ZONE 'Europe/Stockholm')::date AS day,
       e.from_state AS part, spent.days AS value, 0 AS total
FROM dialogs_event e
CROSS JOIN LATERAL (
    SELECT sum((s.at AT TIME ZONE 'Europe/Stockholm')::date
               - ((s.at - s.waited) AT TIME ZONE 'Europe/Stockholm')::date)::integer AS days,
           max(s.sequence) AS last
    FROM dialogs_event s
    WHERE s.dialog_id = e.dialog_id AND s.from_state = e.from_state AND s.waited IS NOT NULL
) spent
WHERE e.waited IS NOT NULL AND e.at >= {begins} AND e.at < {ends} AND e.sequence = spent.last
