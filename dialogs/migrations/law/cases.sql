-- The case itself: it begins as an idea, moves only by events, and is never removed.

CREATE FUNCTION dialogs_case_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last dialogs_event;
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I4', 'a case is never removed');
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'idea' THEN
            PERFORM dialogs_refuse('I3', 'a case begins as an idea');
        END IF;
        IF split_part(NEW.number, '-', 3)::bigint > coalesce(
            (SELECT s.last FROM dialogs_casenumberseries s WHERE s.year = split_part(NEW.number, '-', 2)::integer), 0) THEN
            PERFORM dialogs_refuse('I16', 'the case number was not taken from its series');
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.number, NEW.registered_at, NEW.checklist_id, NEW.ladder_id) IS DISTINCT FROM
       (OLD.number, OLD.registered_at, OLD.checklist_id, OLD.ladder_id) THEN
        PERFORM dialogs_refuse('I4', 'number, registration, checklist and ladder of a case are fixed');
    END IF;
    IF OLD.state <> 'idea' AND NEW.committee_id IS DISTINCT FROM OLD.committee_id THEN
        PERFORM dialogs_refuse('I5', 'the committee of a case is fixed once it is referred');
    END IF;
    NEW.version := OLD.version + 1;
    IF NEW.state <> OLD.state OR NEW.feedback_date IS DISTINCT FROM OLD.feedback_date THEN
        SELECT * INTO last FROM dialogs_event WHERE dialog_id = NEW.id ORDER BY sequence DESC LIMIT 1;
        IF NEW.state IS DISTINCT FROM last.to_state THEN
            PERFORM dialogs_refuse('I3', 'a case moves only by a step');
        END IF;
        IF NEW.feedback_date IS DISTINCT FROM OLD.feedback_date AND NOT EXISTS (
            SELECT 1 FROM dialogs_dialogdecision WHERE event_id = last.id AND feedback_date = NEW.feedback_date
            UNION ALL
            SELECT 1 FROM dialogs_feedbackrescheduling WHERE event_id = last.id AND new_date = NEW.feedback_date) THEN
            PERFORM dialogs_refuse('I6', 'the feedback date is the committee''s decision');
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_dialog
    FOR EACH ROW EXECUTE FUNCTION dialogs_case_guard();
