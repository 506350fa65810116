-- Cases in which the committee said JA or NEJ, by the day of its latest answer; a changed plan is no gate.
-- Part: the answer, and of a NEJ whether its information meeting is held.
SELECT 'gate' AS figure, answer.dialog_id, answer.day,
       CASE WHEN answer.yes THEN 'yes'
            WHEN EXISTS (SELECT FROM dialogs_informationmeeting m WHERE m.dialog_id = answer.dialog_id)
            THEN 'no_met' ELSE 'no_owed' END AS part,
       NULL::integer AS value, 0 AS total
FROM (
    SELECT g.dialog_id, g.decided_on AS day, g.outcome = 'yes' AS yes
    FROM dialogs_dialogdecision g
    JOIN dialogs_proposal p ON p.id = g.proposal_id
    JOIN dialogs_event e ON e.id = p.event_id AND e.step = 'submit_proposal'
    WHERE g.outcome IN ('yes', 'no') AND g.decided_on BETWEEN {since} AND {until}
      AND NOT EXISTS (SELECT FROM dialogs_dialogdecision c WHERE c.corrects_id = g.id)
    UNION ALL
    SELECT g.dialog_id, g.decided_on, g.outcome
    FROM dialogs_investigationdecision g
    WHERE g.decided_on BETWEEN {since} AND {until}
      AND NOT EXISTS (SELECT FROM dialogs_investigationdecision c WHERE c.corrects_id = g.id)
      AND NOT EXISTS (SELECT FROM dialogs_dialogdecision later
                      WHERE later.dialog_id = g.dialog_id AND later.outcome IN ('yes', 'no'))
) answer
