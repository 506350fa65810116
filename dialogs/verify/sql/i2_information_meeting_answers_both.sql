SELECT d.number, ''
FROM dialogs_event e JOIN dialogs_dialog d ON d.id = e.dialog_id
LEFT JOIN dialogs_informationmeeting m ON m.event_id = e.id
WHERE e.from_state = 'information' AND e.to_state = 'completed'
  AND (m.id IS NULL OR m.why_this_decision !~ '\S' OR m.why_no_dialogue !~ '\S')
