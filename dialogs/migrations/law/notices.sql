-- Notices: who was told what about which case, once (I8); and the outbox of steps that nobody was told of.

CREATE FUNCTION dialogs_notice_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I8', 'a notice never vanishes: it would be sent again');
    END IF;
    IF (NEW.id, NEW.dialog_id, NEW.rule, NEW.due_on, NEW.event_id, NEW.recipient_id, NEW.role,
        NEW.counted_from, NEW.created_at)
       IS DISTINCT FROM
       (OLD.id, OLD.dialog_id, OLD.rule, OLD.due_on, OLD.event_id, OLD.recipient_id, OLD.role,
        OLD.counted_from, OLD.created_at) THEN
        PERFORM dialogs_refuse('I8', 'what a notice is about, and to whom, never changes');
    END IF;
    IF OLD.mail = 'sent' AND (NEW.mail, NEW.sent_at) IS DISTINCT FROM (OLD.mail, OLD.sent_at) THEN
        PERFORM dialogs_refuse('I8', 'what was sent stays sent');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER notice_guard BEFORE UPDATE OR DELETE ON dialogs_notice
    FOR EACH ROW EXECUTE FUNCTION dialogs_notice_guard();

CREATE FUNCTION dialogs_event_is_untold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dialogs_untold (event_id) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER event_is_untold AFTER INSERT ON dialogs_event
    FOR EACH ROW EXECUTE FUNCTION dialogs_event_is_untold();
