SELECT d.number, concat_ws(', ', CASE WHEN f.compiled_on IS NULL THEN 'compilation' END,
                           CASE WHEN f.published_on IS NULL THEN 'feedback' END,
                           CASE WHEN f.reported_on IS NULL THEN 'report' END,
                           CASE WHEN f.ended_on IS NULL THEN 'end' END)
FROM dialogs_dialog d JOIN verify_duties f ON f.dialog_id = d.id
WHERE d.state = 'completed' AND d.id IN (SELECT dialog_id FROM verify_begun)
  AND (f.compiled_on IS NULL OR f.published_on IS NULL OR f.reported_on IS NULL OR f.ended_on IS NULL)
