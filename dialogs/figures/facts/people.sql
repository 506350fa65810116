-- Dialogues that ended, by that day: carried out, or broken off by the committee.
-- Total: how many took part. Exact and estimated numbers are never added together.
SELECT counted.figure, x.dialog_id, x.ended_on AS day, '' AS part, NULL::integer AS value, counted.total
FROM dialogs_execution x
CROSS JOIN LATERAL (VALUES ('attended_exact', x.attended_exact),
                           ('attended_estimated', x.attended_estimated)) counted(figure, total)
WHERE x.ended_on BETWEEN {since} AND {until}
  AND NOT EXISTS (SELECT FROM dialogs_execution c WHERE c.corrects_id = x.id)
UNION ALL
SELECT counted.figure, x.dialog_id, x.decided_on, '', NULL::integer,
       coalesce((SELECT sum(o.attended) FROM dialogs_occasion o
                 WHERE o.dialog_id = x.dialog_id AND o.status = 'held'
                   AND o.attended_is_estimate = counted.estimate), 0)
FROM dialogs_cancellation x
CROSS JOIN (VALUES ('attended_exact', false), ('attended_estimated', true)) counted(figure, estimate)
WHERE x.decided_on BETWEEN {since} AND {until}
  AND NOT EXISTS (SELECT FROM dialogs_cancellation c WHERE c.corrects_id = x.id)
