-- Parking: the office lets a case rest until a day. It came after the first law, so it replaces three of its parts.

-- What an event's digest covers (events.sql), with the new kind of record.
DO $generate$
DECLARE
    kind text;
    rows_of_each_kind text := '';
BEGIN
    FOREACH kind IN ARRAY ARRAY['idea', 'referral', 'investigationdecision', 'measurabilityreview', 'proposal',
        'dialogdecision', 'tabling', 'feedbackrescheduling', 'execution', 'cancellation', 'compilation',
        'publicfeedback', 'committeereport', 'informationmeeting', 'withdrawal', 'handover',
        'parking'] LOOP
        rows_of_each_kind := rows_of_each_kind || format(
            'WHEN %L THEN SELECT to_jsonb(r) INTO content FROM %I r WHERE r.event_id = $2; ', kind, 'dialogs_' || kind);
    END LOOP;
    EXECUTE format($function$
CREATE OR REPLACE FUNCTION dialogs_record_content(kind text, event uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE PARALLEL SAFE SET timezone = 'UTC' AS $body$
DECLARE
    content jsonb;
    parts jsonb;
BEGIN
    CASE kind %s END CASE;
    IF kind = 'proposal' THEN
        SELECT jsonb_build_object(
            'goals', (SELECT jsonb_agg(to_jsonb(g) ORDER BY g.id) FROM dialogs_goal g
                      WHERE g.proposal_id = (content ->> 'id')::bigint),
            'methods', (SELECT jsonb_agg(m.method_id ORDER BY m.method_id) FROM dialogs_proposal_methods m
                        WHERE m.proposal_id = (content ->> 'id')::bigint)) INTO parts;
    ELSIF kind = 'compilation' THEN
        SELECT jsonb_build_object('goal_outcomes', jsonb_agg(to_jsonb(o) ORDER BY o.id)) INTO parts
        FROM dialogs_goaloutcome o WHERE o.compilation_id = (content ->> 'id')::bigint;
    ELSIF kind = 'informationmeeting' THEN
        SELECT jsonb_build_object('questions', jsonb_agg(to_jsonb(q) ORDER BY q.id)) INTO parts
        FROM dialogs_informationquestion q WHERE q.meeting_id = (content ->> 'id')::bigint;
    END IF;
    RETURN jsonb_strip_nulls(content || coalesce(parts, '{}'));
END $body$
    $function$, rows_of_each_kind);
END $generate$;

-- What a correction may not change (records.sql): nor the day on which the case woke.
CREATE OR REPLACE FUNCTION dialogs_check_correction(kind text, new_row jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    old_row jsonb;
    fact text;
BEGIN
    EXECUTE format('SELECT to_jsonb(r) FROM %I r WHERE id = $1', 'dialogs_' || kind)
        INTO old_row USING (new_row ->> 'corrects_id')::bigint;
    IF old_row IS NULL OR NOT dialogs_is_sealed((old_row ->> 'event_id')::uuid) THEN
        PERFORM dialogs_refuse('I4', 'a correction refers to a filed record');
    END IF;
    FOREACH fact IN ARRAY ARRAY['dialog_id', 'q1', 'q2', 'outcome', 'proposal_id', 'new_date',
                                'office_id', 'handler_id', 'wakes_on'] LOOP
        IF kind <> 'investigationdecision' OR fact <> 'outcome' THEN  -- generated later, from q1 and q2
            IF old_row -> fact IS DISTINCT FROM new_row -> fact THEN
                PERFORM dialogs_refuse('I4', 'a correction cannot change what the case has gone on from');
            END IF;
        END IF;
    END LOOP;
END $$;

-- The case itself (cases.sql): it rests and wakes by its steps alone.
CREATE OR REPLACE FUNCTION dialogs_case_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF (NEW.state, NEW.feedback_date, NEW.ends_on, NEW.parked_until) IS DISTINCT FROM
       (OLD.state, OLD.feedback_date, OLD.ends_on, OLD.parked_until) THEN
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
        IF NEW.parked_until IS DISTINCT FROM OLD.parked_until
           AND NOT (NEW.parked_until IS NULL AND (last.step = 'resume' OR last.from_state <> last.to_state))
           AND NOT EXISTS (SELECT 1 FROM dialogs_parking
                           WHERE event_id = last.id AND last.step = 'park' AND wakes_on = NEW.parked_until) THEN
            PERFORM dialogs_refuse('I18', 'a case rests and wakes by its steps');
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER record_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_parking
    FOR EACH ROW EXECUTE FUNCTION dialogs_record_guard('parking', 'false');
CREATE CONSTRAINT TRIGGER record_has_its_event AFTER INSERT OR UPDATE ON dialogs_parking
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dialogs_record_has_its_event('parking');
