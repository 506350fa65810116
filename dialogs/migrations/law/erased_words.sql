-- What people wrote about accessibility, and beside an answer, can be erased: once, and with an act that says so (I13).

CREATE OR REPLACE FUNCTION dialogs_accessibility_report_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I4', 'a report about accessibility never vanishes: its words are erased, by plan');
    END IF;
    IF (NEW.id, NEW.key, NEW.received_at, NEW.informed_by_id) IS DISTINCT FROM
       (OLD.id, OLD.key, OLD.received_at, OLD.informed_by_id)
       OR OLD.erased_at IS NOT NULL AND NEW.erased_at IS DISTINCT FROM OLD.erased_at THEN
        PERFORM dialogs_refuse('I4', 'when a report came, and what its sender was told, never changes');
    END IF;
    IF NEW.erased_at IS NULL AND (NEW.text, NEW.page) IS DISTINCT FROM (OLD.text, OLD.page) THEN
        PERFORM dialogs_refuse('I4', 'what somebody reported is never rewritten: it is answered');
    END IF;
    IF NEW.erased_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM dialogs_reportanswer WHERE report_id = NEW.id) THEN
        PERFORM dialogs_refuse('I13', 'a report that nobody has answered is not erased');
    END IF;
    RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER erasure_is_remembered AFTER UPDATE OF erased_at ON dialogs_accessibilityreport
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL)
    EXECUTE FUNCTION dialogs_erasure_is_remembered();

CREATE OR REPLACE FUNCTION dialogs_report_answer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I8', 'an answer never vanishes: nobody would know that somebody was answered');
    END IF;
    IF (NEW.id, NEW.report_id, NEW.by_id, NEW.created_at)
       IS DISTINCT FROM (OLD.id, OLD.report_id, OLD.by_id, OLD.created_at)
       OR NEW.erased_at IS NULL AND NEW.text IS DISTINCT FROM OLD.text
       OR OLD.erased_at IS NOT NULL AND NEW.erased_at IS DISTINCT FROM OLD.erased_at
       OR NEW.contact_id IS DISTINCT FROM OLD.contact_id AND NEW.contact_id IS NOT NULL THEN
        PERFORM dialogs_refuse('I4', 'what was answered, and to whom, never changes; words and contact can be erased');
    END IF;
    IF OLD.mail = 'sent' AND (NEW.mail, NEW.sent_at) IS DISTINCT FROM (OLD.mail, OLD.sent_at) THEN
        PERFORM dialogs_refuse('I8', 'what was sent stays sent');
    END IF;
    RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER erasure_is_remembered AFTER UPDATE OF erased_at ON dialogs_reportanswer
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL)
    EXECUTE FUNCTION dialogs_erasure_is_remembered();

-- Of an answer whether somebody heard back the comment alone can be erased, which heard_back.sql sees to.
CREATE CONSTRAINT TRIGGER erasure_is_remembered AFTER UPDATE OF comment ON dialogs_heardbackanswer
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.comment IS DISTINCT FROM OLD.comment)
    EXECUTE FUNCTION dialogs_erasure_is_remembered();
