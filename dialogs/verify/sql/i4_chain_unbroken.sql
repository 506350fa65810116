SELECT d.number, e.sequence::text
FROM verify_chain e JOIN dialogs_dialog d ON d.id = e.dialog_id
WHERE e.previous_hash <> coalesce(e.hash_before, ''::bytea)
