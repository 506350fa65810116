-- Level and methods of the ladder that the case began with; never "information".
SELECT d.number, p.level
FROM verify_plan p JOIN dialogs_dialog d ON d.id = p.dialog_id
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE l.key = p.level AND l.ladder_id = d.ladder_id) AS fitting, count(*) AS chosen
    FROM dialogs_proposal_methods pm
    JOIN dialogs_method m ON m.id = pm.method_id
    JOIN dialogs_participationlevel l ON l.id = m.level_id
    WHERE pm.proposal_id = p.proposal_id) methods ON TRUE
WHERE p.level NOT IN ('co_decision', 'influence', 'dialogue', 'consultation')
   OR methods.fitting = 0 OR methods.fitting < methods.chosen
