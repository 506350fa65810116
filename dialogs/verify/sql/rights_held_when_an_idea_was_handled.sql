SELECT coalesce(d.number, '–'), format('%s: %s', i.id, i.outcome)
FROM dialogs_incomingidea i
LEFT JOIN dialogs_dialog d ON d.id = i.dialog_id
WHERE i.outcome <> '' AND NOT EXISTS (
    SELECT 1 FROM committees_membership m
    WHERE m.person_id = i.handled_by_id AND m.role = 'official'
      AND (i.handled_at AT TIME ZONE 'Europe/Stockholm')::date
          BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity'))
