-- What somebody reported never changes, it is answered once, and the answer is sent once (I4, I8).

CREATE FUNCTION dialogs_accessibility_report_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM dialogs_refuse('I4', 'a report about accessibility never changes: it is answered');
    RETURN NULL;
END $$;
CREATE TRIGGER accessibility_report_guard BEFORE UPDATE OR DELETE ON dialogs_accessibilityreport
    FOR EACH ROW EXECUTE FUNCTION dialogs_accessibility_report_guard();

CREATE FUNCTION dialogs_report_answer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I8', 'an answer never vanishes: nobody would know that somebody was answered');
    END IF;
    IF (NEW.id, NEW.report_id, NEW.by_id, NEW.text, NEW.created_at)
       IS DISTINCT FROM (OLD.id, OLD.report_id, OLD.by_id, OLD.text, OLD.created_at)
       OR NEW.contact_id IS DISTINCT FROM OLD.contact_id AND NEW.contact_id IS NOT NULL THEN
        PERFORM dialogs_refuse('I4', 'what was answered, and to whom, never changes; the contact can be erased');
    END IF;
    IF OLD.mail = 'sent' AND (NEW.mail, NEW.sent_at) IS DISTINCT FROM (OLD.mail, OLD.sent_at) THEN
        PERFORM dialogs_refuse('I8', 'what was sent stays sent');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER report_answer_guard BEFORE UPDATE OR DELETE ON dialogs_reportanswer
    FOR EACH ROW EXECUTE FUNCTION dialogs_report_answer_guard();
