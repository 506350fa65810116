-- What is gone adds up to what the log says was erased: never more, or something went another way.
WITH gone (what, found, told) AS (
    SELECT 'incoming ideas', (SELECT count(*) FROM dialogs_incomingidea WHERE erased_at IS NOT NULL),
           (SELECT coalesce(sum(count), 0) FROM dialogs_privacyact WHERE kind = 'erasure' AND data = 'idea')
    UNION ALL
    SELECT 'participants', (SELECT count(*) FROM dialogs_signupreceipt WHERE contact_id IS NULL),
           (SELECT coalesce(sum(count), 0) FROM dialogs_privacyact
            WHERE kind = 'erasure' AND data = 'contact' AND purpose = 'tell_participant'))
SELECT '–', what || ': ' || found || ' > ' || told FROM gone WHERE found > told
