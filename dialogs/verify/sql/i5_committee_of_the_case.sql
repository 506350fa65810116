SELECT d.number, format('%s %s § %s', r.kind, r.decided_on, r.paragraph)
FROM verify_decision r JOIN dialogs_dialog d ON d.id = r.dialog_id
LEFT JOIN committees_meeting m ON m.id = r.meeting_id
WHERE m.committee_id IS DISTINCT FROM d.committee_id
