SELECT d.number, format('%s %s', c.name, r.decided_on)
FROM verify_decision r JOIN dialogs_dialog d ON d.id = r.dialog_id
JOIN committees_meeting m ON m.id = r.meeting_id JOIN committees_committee c ON c.id = m.committee_id
WHERE r.decided_on < c.valid_from OR r.decided_on > c.valid_to
