SELECT d.number, 'version ' || f.version
FROM dialogs_publicfeedback f JOIN dialogs_dialog d ON d.id = f.dialog_id
WHERE f.event_id IS NOT NULL AND NOT (f.asked ~ '\S' AND f.said ~ '\S' AND f.does ~ '\S'
                                      AND f.not_taken_further ~ '\S' AND f.next_steps ~ '\S')
