SELECT d.number, d.waiting_since::text
FROM dialogs_dialog d
JOIN (SELECT dialog_id, max(at) AS moved_at FROM dialogs_event WHERE from_state <> to_state
      GROUP BY dialog_id) e ON e.dialog_id = d.id
WHERE d.waiting_since <> e.moved_at
