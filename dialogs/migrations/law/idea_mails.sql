-- Mails about ideas: what a sender was told, once (I8), and nothing about them once they are erased (I13).

CREATE FUNCTION dialogs_idea_mail_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I8', 'a mail about an idea never vanishes: nobody would know that somebody was answered');
    END IF;
    IF (NEW.id, NEW.idea_id, NEW.kind, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.idea_id, OLD.kind, OLD.created_at)
       OR NEW.contact_id IS DISTINCT FROM OLD.contact_id AND NEW.contact_id IS NOT NULL THEN
        PERFORM dialogs_refuse('I8', 'what a mail about an idea tells, and whom, never changes; they can only be erased');
    END IF;
    IF OLD.mail = 'sent' AND (NEW.mail, NEW.sent_at) IS DISTINCT FROM (OLD.mail, OLD.sent_at) THEN
        PERFORM dialogs_refuse('I8', 'what was sent stays sent');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER idea_mail_guard BEFORE UPDATE OR DELETE ON dialogs_ideamail
    FOR EACH ROW EXECUTE FUNCTION dialogs_idea_mail_guard();
