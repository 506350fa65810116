SELECT d.number, d.registered_at::text
FROM dialogs_dialog d
WHERE split_part(d.number, '-', 2)::integer <> extract(year FROM d.registered_at AT TIME ZONE 'Europe/Stockholm')
