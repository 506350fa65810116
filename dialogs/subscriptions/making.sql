-- One mail an address, however many of its subscriptions a step concerns: about the narrowest of them.
INSERT INTO dialogs_subscriptionmail
    (id, created_at, mail, attempts, next_try_at, last_error, subscription_id, event_id)
SELECT
    -- The number follows from the key: the same message always has the same one.
    encode(substring(sha256(convert_to(concat_ws('/', 'subscription', chosen.id, %(event)s), 'UTF8')) FOR 16), 'hex')::uuid,
    now(), 'waiting', 0, now(), '', chosen.id, %(event)s
FROM (
    SELECT DISTINCT ON (s.contact_id) s.id, s.contact_id
    FROM dialogs_subscription s
    WHERE s.ended_at IS NULL AND s.confirmed_at <= %(at)s
      AND (s.dialog_id = %(dialog)s OR s.committee_id = %(committee)s OR s.dialog_id IS NULL AND s.committee_id IS NULL)
    ORDER BY s.contact_id, s.dialog_id, s.committee_id  -- nulls come last: everything is the widest
) chosen
JOIN dialogs_contact reader ON reader.id = chosen.contact_id
WHERE lower(reader.email) NOT IN (
    SELECT lower(other.email)
    FROM dialogs_letter letter JOIN dialogs_contact other ON other.id = letter.contact_id
    WHERE letter.event_id = %(event)s
)
ON CONFLICT DO NOTHING
