-- Subscriptions: asked for, confirmed once, ended once (I4). Mails to subscribers: each once (I8). Of whoever is
-- erased both say nothing any more (I13).

CREATE FUNCTION dialogs_subscription_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I4', 'a subscription never vanishes: it is ended, and its address erased');
    END IF;
    IF (NEW.id, NEW.key, NEW.dialog_id, NEW.committee_id, NEW.informed_by_id, NEW.asked_at) IS DISTINCT FROM
       (OLD.id, OLD.key, OLD.dialog_id, OLD.committee_id, OLD.informed_by_id, OLD.asked_at)
       OR NEW.contact_id IS DISTINCT FROM OLD.contact_id AND NEW.contact_id IS NOT NULL THEN
        PERFORM dialogs_refuse('I4', 'what was subscribed to, and by whom, never changes; it can only be erased');
    END IF;
    IF OLD.confirmed_at IS NOT NULL AND NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at
       OR OLD.ended_at IS NOT NULL AND (NEW.confirmed_at, NEW.ended_at) IS DISTINCT FROM (OLD.confirmed_at, OLD.ended_at)
    THEN
        PERFORM dialogs_refuse('I4', 'a subscription is confirmed once and ended once');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER subscription_guard BEFORE UPDATE OR DELETE ON dialogs_subscription
    FOR EACH ROW EXECUTE FUNCTION dialogs_subscription_guard();

CREATE FUNCTION dialogs_subscription_mail_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.event_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM dialogs_subscription s JOIN dialogs_event e ON e.id = NEW.event_id
            WHERE s.id = NEW.subscription_id AND s.confirmed_at <= e.at
        ) THEN
            PERFORM dialogs_refuse('I10', 'only whoever has confirmed before a step is told of it');
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I8', 'a mail to a subscriber never vanishes: it would be sent again');
    END IF;
    IF (NEW.id, NEW.subscription_id, NEW.event_id, NEW.created_at) IS DISTINCT FROM
       (OLD.id, OLD.subscription_id, OLD.event_id, OLD.created_at) THEN
        PERFORM dialogs_refuse('I8', 'what a mail tells, and whom, never changes');
    END IF;
    IF OLD.mail = 'sent' AND (NEW.mail, NEW.sent_at) IS DISTINCT FROM (OLD.mail, OLD.sent_at) THEN
        PERFORM dialogs_refuse('I8', 'what was sent stays sent');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER subscription_mail_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_subscriptionmail
    FOR EACH ROW EXECUTE FUNCTION dialogs_subscription_mail_guard();
