-- The question whether somebody heard back: put once (I8), answered once, and nobody's answer can be looked up (I13).

CREATE FUNCTION dialogs_heard_back_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I8', 'a question never vanishes: it would be put again');
    END IF;
    IF (NEW.id, NEW.dialog_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.dialog_id, OLD.created_at)
       OR NEW.contact_id IS DISTINCT FROM OLD.contact_id AND NEW.contact_id IS NOT NULL THEN
        PERFORM dialogs_refuse('I8', 'whom a question was put to, and about what, never changes; they can only be erased');
    END IF;
    IF OLD.mail = 'sent' AND (NEW.mail, NEW.sent_at) IS DISTINCT FROM (OLD.mail, OLD.sent_at) THEN
        PERFORM dialogs_refuse('I8', 'what was sent stays sent');
    END IF;
    IF OLD.answered AND NOT NEW.answered THEN
        PERFORM dialogs_refuse('I8', 'what was answered stays answered');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER heard_back_guard BEFORE UPDATE OR DELETE ON dialogs_heardback
    FOR EACH ROW EXECUTE FUNCTION dialogs_heard_back_guard();

CREATE FUNCTION dialogs_heard_back_answer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I4', 'an answer never vanishes');
    END IF;
    IF TG_OP = 'UPDATE' AND (
        (NEW.id, NEW.dialog_id, NEW.answer, NEW.answered_on) IS DISTINCT FROM
        (OLD.id, OLD.dialog_id, OLD.answer, OLD.answered_on)
        OR NEW.comment IS DISTINCT FROM OLD.comment AND NEW.comment <> ''
    ) THEN
        PERFORM dialogs_refuse('I4', 'an answer never changes; its comment can only be erased');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER heard_back_answer_guard BEFORE UPDATE OR DELETE ON dialogs_heardbackanswer
    FOR EACH ROW EXECUTE FUNCTION dialogs_heard_back_answer_guard();

-- As many answers as questions that were answered: checked when everything of the transaction is written.
CREATE FUNCTION dialogs_heard_back_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM dialogs_heardbackanswer WHERE dialog_id = NEW.dialog_id)
       > (SELECT count(*) FROM dialogs_heardback WHERE dialog_id = NEW.dialog_id AND answered) THEN
        PERFORM dialogs_refuse('I8', 'each question is answered once');
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER heard_back_once AFTER INSERT ON dialogs_heardbackanswer
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dialogs_heard_back_once();

-- An answer makes the tally of its case uncertain, as a step does.
CREATE TRIGGER answer_is_untallied AFTER INSERT ON dialogs_heardbackanswer
    FOR EACH ROW EXECUTE FUNCTION dialogs_event_is_untallied();
