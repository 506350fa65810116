-- Residents' data goes away by an act that is remembered without the data (I13), and the memory never changes.

CREATE FUNCTION dialogs_privacy_act_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.transaction_at := transaction_timestamp();
    RETURN NEW;
END $$;
CREATE TRIGGER privacy_act_begins BEFORE INSERT ON dialogs_privacyact
    FOR EACH ROW EXECUTE FUNCTION dialogs_privacy_act_begins();

CREATE FUNCTION dialogs_privacy_act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM dialogs_refuse('I13', 'what was erased, handed out or corrected is remembered as it was written');
    RETURN NULL;
END $$;
CREATE TRIGGER privacy_act_stays BEFORE UPDATE OR DELETE ON dialogs_privacyact
    FOR EACH ROW EXECUTE FUNCTION dialogs_privacy_act_stays();

-- Judged at commit: the act may be written before or after what it tells of.
CREATE FUNCTION dialogs_erasure_is_remembered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM dialogs_privacyact
        WHERE kind = 'erasure' AND transaction_at = transaction_timestamp()
    ) THEN
        PERFORM dialogs_refuse('I13', 'personal data is erased with an act that says so, or not at all');
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER erasure_is_remembered AFTER DELETE ON dialogs_contact
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dialogs_erasure_is_remembered();
CREATE CONSTRAINT TRIGGER erasure_is_remembered AFTER UPDATE OF erased_at ON dialogs_incomingidea
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL)
    EXECUTE FUNCTION dialogs_erasure_is_remembered();

CREATE FUNCTION dialogs_sign_up_receipt_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I8', 'a receipt never vanishes: it would be sent again');
    END IF;
    IF (NEW.id, NEW.dialog_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.dialog_id, OLD.created_at)
       OR NEW.contact_id IS DISTINCT FROM OLD.contact_id AND NEW.contact_id IS NOT NULL THEN
        PERFORM dialogs_refuse('I8', 'what a receipt is for, and to whom, never changes; they can only be erased');
    END IF;
    IF OLD.mail = 'sent' AND (NEW.mail, NEW.sent_at) IS DISTINCT FROM (OLD.mail, OLD.sent_at) THEN
        PERFORM dialogs_refuse('I8', 'what was sent stays sent');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sign_up_receipt_guard BEFORE UPDATE OR DELETE ON dialogs_signupreceipt
    FOR EACH ROW EXECUTE FUNCTION dialogs_sign_up_receipt_guard();
