-- How many months it takes is a setting, so only the order of the days is checked.
SELECT d.number, d.follow_up_on::text
FROM dialogs_dialog d
WHERE d.follow_up_on IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM dialogs_event e WHERE e.dialog_id = d.id AND e.step = 'close'
    AND (e.at AT TIME ZONE 'Europe/Stockholm')::date < d.follow_up_on)
