SELECT d.number, format('%s: %s', e.sequence, e.waited)
FROM (SELECT dialog_id, sequence, from_state, waited,
             at - lag(at) OVER (PARTITION BY dialog_id ORDER BY sequence) AS since_the_last_move
      FROM dialogs_event WHERE from_state <> to_state) e
JOIN dialogs_dialog d ON d.id = e.dialog_id
WHERE e.waited IS DISTINCT FROM e.since_the_last_move
