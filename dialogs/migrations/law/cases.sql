-- The case itself: it begins as an idea, moves only by events, and is never removed.

-- Every leaf point of the template, each of them once, none of them answered yet. Else a case could begin with
-- nothing to answer, and I1 would find no open point. From then on its points are fixed (see working_data.sql).
CREATE FUNCTION dialogs_begins_with_open_points(checklist bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(SELECT i.template_item_id FROM checklists_item i
                 WHERE i.checklist_id = checklist AND i.status = 'open' ORDER BY 1)
         = ARRAY(SELECT t.id FROM checklists_templateitem t JOIN checklists_checklist c ON c.template_id = t.template_id
                 WHERE c.id = checklist
                   AND NOT EXISTS (SELECT 1 FROM checklists_templateitem part WHERE part.part_of_id = t.id) ORDER BY 1);
END $$;

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
        IF split_part(NEW.number, '-', 2)::integer <>
           extract(year FROM NEW.registered_at AT TIME ZONE 'Europe/Stockholm') THEN
            PERFORM dialogs_refuse('I16', 'the case number is of the year of registration');
        END IF;
        IF NOT dialogs_begins_with_open_points(NEW.checklist_id) THEN
            PERFORM dialogs_refuse('I1', 'a case begins with every point of its checklist open');
        END IF;
        IF NOT EXISTS (SELECT 1 FROM dialogs_ladder WHERE id = NEW.ladder_id AND published_at IS NOT NULL) THEN
            PERFORM dialogs_refuse('I1', 'a case begins with a published ladder');
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
    IF (NEW.state, NEW.feedback_date, NEW.ends_on) IS DISTINCT FROM (OLD.state, OLD.feedback_date, OLD.ends_on) THEN
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
        IF NEW.ends_on IS DISTINCT FROM OLD.ends_on AND NOT EXISTS (
            SELECT 1 FROM dialogs_dialogdecision WHERE event_id = last.id AND period_to = NEW.ends_on) THEN
            PERFORM dialogs_refuse('I6', 'the last day of the dialogue is the committee''s decision');
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_dialog
    FOR EACH ROW EXECUTE FUNCTION dialogs_case_guard();

-- A number that was taken is used in the same transaction, so the series has no gaps (I16).
CREATE FUNCTION dialogs_series_has_no_gaps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before bigint := CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.last END;
    used bigint;
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I16', 'a series of case numbers is never removed');
    END IF;
    SELECT count(*) INTO used FROM generate_series(before + 1, NEW.last) serial
    JOIN dialogs_dialog d ON d.number = format('MD-%s-%s', NEW.year, lpad(serial::text, greatest(4, length(serial::text)), '0'));
    IF used <> NEW.last - before OR (TG_OP = 'UPDATE' AND NEW.year <> OLD.year) THEN
        PERFORM dialogs_refuse('I16', 'case numbers are taken one by one, and used');
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER series_has_no_gaps AFTER INSERT OR UPDATE OR DELETE ON dialogs_casenumberseries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dialogs_series_has_no_gaps();
