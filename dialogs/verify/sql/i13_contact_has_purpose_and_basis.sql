SELECT '–', c.id || ': ' || c.purpose || ', ' || c.legal_basis
FROM dialogs_contact c
WHERE c.purpose NOT IN ('answer_idea', 'tell_participant', 'subscribe', 'answer_report')
   OR c.legal_basis NOT IN ('public_task', 'consent')
ORDER BY c.id
