SELECT d.number, concat_ws(', ', CASE WHEN f.compiled_on < f.ended_on THEN 'compilation ' || f.compiled_on END,
                           CASE WHEN f.published_on < f.ended_on THEN 'feedback ' || f.published_on END,
                           CASE WHEN f.reported_on < f.ended_on THEN 'report ' || f.reported_on END, 'end ' || f.ended_on)
FROM verify_duties f JOIN dialogs_dialog d ON d.id = f.dialog_id
WHERE least(f.compiled_on, f.published_on, f.reported_on) < f.ended_on
