-- A record that was corrected no longer holds its §.
SELECT string_agg(d.number, ', ' ORDER BY d.number), format('%s § %s', min(r.decided_on), r.paragraph)
FROM verify_decision r JOIN dialogs_dialog d ON d.id = r.dialog_id
WHERE NOT r.corrected
GROUP BY r.meeting_id, r.paragraph HAVING count(*) > 1
