-- What residents sent in never changes, what was done with it is done once, and its words can only be erased (I13).

CREATE FUNCTION dialogs_incoming_idea_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I4', 'an incoming idea never vanishes: its words are erased, by plan');
    END IF;
    IF (NEW.id, NEW.key, NEW.received_at, NEW.informed_by_id) IS DISTINCT FROM
       (OLD.id, OLD.key, OLD.received_at, OLD.informed_by_id)
       OR OLD.erased_at IS NOT NULL AND NEW.erased_at IS DISTINCT FROM OLD.erased_at THEN
        PERFORM dialogs_refuse('I4', 'when an idea came, and what its sender was told, never changes');
    END IF;
    IF NEW.erased_at IS NULL
       AND (NEW.title, NEW.text, NEW.place) IS DISTINCT FROM (OLD.title, OLD.text, OLD.place) THEN
        PERFORM dialogs_refuse('I4', 'what a resident wrote is never rewritten');
    END IF;
    IF OLD.outcome <> '' AND (
        (NEW.outcome, NEW.handled_by_id, NEW.handled_at, NEW.dialog_id, NEW.referral_kind, NEW.referred_to)
        IS DISTINCT FROM
        (OLD.outcome, OLD.handled_by_id, OLD.handled_at, OLD.dialog_id, OLD.referral_kind, OLD.referred_to)
        OR NEW.erased_at IS NULL AND NEW.answer IS DISTINCT FROM OLD.answer
    ) THEN
        PERFORM dialogs_refuse('I4', 'what was done with an idea is done once');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER incoming_idea_guard BEFORE UPDATE OR DELETE ON dialogs_incomingidea
    FOR EACH ROW EXECUTE FUNCTION dialogs_incoming_idea_guard();

CREATE FUNCTION dialogs_information_text_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM dialogs_refuse('I13', 'what people were told of their personal data never changes: publish a new version');
    RETURN NULL;
END $$;
CREATE TRIGGER information_text_guard BEFORE UPDATE OR DELETE ON dialogs_informationtext
    FOR EACH ROW EXECUTE FUNCTION dialogs_information_text_guard();
