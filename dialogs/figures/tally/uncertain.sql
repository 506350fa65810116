-- Months in which cases that have moved may count, or may have counted: nothing that was filed vanishes (I4),
-- so one of their records or events has a day there.
WITH taken AS ({taken}),
moved AS (SELECT DISTINCT dialog_id FROM taken),
days (day) AS (
    SELECT (at AT TIME ZONE 'Europe/Stockholm')::date FROM dialogs_event JOIN moved USING (dialog_id)
    UNION ALL SELECT decided_on FROM dialogs_investigationdecision JOIN moved USING (dialog_id)
    UNION ALL SELECT decided_on FROM dialogs_dialogdecision JOIN moved USING (dialog_id)
    UNION ALL SELECT feedback_date FROM dialogs_dialogdecision JOIN moved USING (dialog_id)
    UNION ALL SELECT new_date FROM dialogs_feedbackrescheduling JOIN moved USING (dialog_id)
    UNION ALL SELECT decided_on FROM dialogs_cancellation JOIN moved USING (dialog_id)
    UNION ALL SELECT ended_on FROM dialogs_execution JOIN moved USING (dialog_id)
    UNION ALL SELECT completed_on FROM dialogs_compilation JOIN moved USING (dialog_id)
)
SELECT DISTINCT date_trunc('month', day)::date AS month FROM days
