SELECT d.number, ''
FROM dialogs_dialog d
WHERE d.id IN (SELECT dialog_id FROM verify_begun)
  AND NOT EXISTS (
    SELECT 1 FROM dialogs_investigationdecision i JOIN committees_meeting m ON m.id = i.meeting_id
    WHERE i.dialog_id = d.id AND i.q1 AND i.q2 AND m.committee_id = d.committee_id
      AND NOT EXISTS (SELECT 1 FROM dialogs_investigationdecision c WHERE c.corrects_id = i.id))
