-- Letters: which resident was told of which step, once (I8), and nothing about them once they are erased (I13).

CREATE FUNCTION dialogs_letter_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I8', 'a letter never vanishes: nobody would know that somebody was answered');
    END IF;
    IF (NEW.id, NEW.event_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.event_id, OLD.created_at)
       OR NEW.contact_id IS DISTINCT FROM OLD.contact_id AND NEW.contact_id IS NOT NULL THEN
        PERFORM dialogs_refuse('I8', 'what a letter tells, and whom, never changes; they can only be erased');
    END IF;
    IF OLD.mail = 'sent' AND (NEW.mail, NEW.sent_at) IS DISTINCT FROM (OLD.mail, OLD.sent_at) THEN
        PERFORM dialogs_refuse('I8', 'what was sent stays sent');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER letter_guard BEFORE UPDATE OR DELETE ON dialogs_letter
    FOR EACH ROW EXECUTE FUNCTION dialogs_letter_guard();
