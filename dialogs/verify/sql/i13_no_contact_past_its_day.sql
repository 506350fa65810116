-- A nightly round that did not run, or a contact it did not take. Whoever still waits for a mail is kept.
WITH waits (contact_id) AS (
    SELECT contact_id FROM dialogs_letter WHERE mail = 'waiting'
    UNION ALL SELECT contact_id FROM dialogs_signupreceipt WHERE mail = 'waiting'
    UNION ALL SELECT contact_id FROM dialogs_ideamail WHERE mail = 'waiting'
    UNION ALL SELECT contact_id FROM dialogs_heardback WHERE mail = 'waiting'
    UNION ALL SELECT contact_id FROM dialogs_reportanswer WHERE mail = 'waiting')
SELECT '–', c.purpose || ', ' || c.id || ', ' || c.erase_after
FROM dialogs_contact c
WHERE c.erase_after < CURRENT_DATE - 7 AND NOT EXISTS (SELECT 1 FROM waits w WHERE w.contact_id = c.id)
ORDER BY c.id
