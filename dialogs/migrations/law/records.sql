-- Records: filed once, never changed (I4); decided by the right committee at a § of its own (I5).

-- plpgsql, not sql, here and below: it keeps its plan for the session.
CREATE FUNCTION dialogs_is_sealed(event uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT 1 FROM dialogs_event WHERE id = event);
END $$;

-- § is used by one matter at a meeting. A record that was corrected no longer holds its §.
-- Written out for each table, like dialogs_record_content: asked for every decision.
DO $generate$
DECLARE
    other text;
    tables text[] := '{}';
BEGIN
    FOREACH other IN ARRAY ARRAY['investigationdecision', 'dialogdecision', 'tabling', 'cancellation',
                                 'feedbackrescheduling', 'committeereport'] LOOP
        tables := tables || format('SELECT 1 FROM %I r WHERE r.meeting_id = $1 AND r.paragraph = $2
                                    AND NOT EXISTS (SELECT 1 FROM %1$I c WHERE c.corrects_id = r.id)
                                    AND NOT ($3 = %L AND r.id IS NOT DISTINCT FROM $4)', 'dialogs_' || other, other);
    END LOOP;
    EXECUTE format($function$
CREATE FUNCTION dialogs_paragraph_is_taken(at_meeting bigint, number integer, kind text, corrected bigint)
RETURNS boolean LANGUAGE plpgsql AS $body$
BEGIN
    RETURN EXISTS (%s);
END $body$
    $function$, array_to_string(tables, ' UNION ALL '));
END $generate$;

CREATE FUNCTION dialogs_check_decision(kind text, new_row jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    meeting committees_meeting;
BEGIN
    -- Locked, so that two records cannot take the same § at once.
    SELECT * INTO meeting FROM committees_meeting WHERE id = (new_row ->> 'meeting_id')::bigint FOR NO KEY UPDATE;
    IF meeting.committee_id IS DISTINCT FROM
       (SELECT committee_id FROM dialogs_dialog WHERE id = (new_row ->> 'dialog_id')::bigint) THEN
        PERFORM dialogs_refuse('I5', 'the decision is not the committee''s of the case');
    END IF;
    IF meeting.date <> (new_row ->> 'decided_on')::date THEN
        PERFORM dialogs_refuse('I5', 'a decision is taken on the day of its meeting');
    END IF;
    IF dialogs_paragraph_is_taken(meeting.id, (new_row ->> 'paragraph')::integer, kind,
                                  (new_row ->> 'corrects_id')::bigint) THEN
        PERFORM dialogs_refuse('I5', 'the § is already used at this meeting');
    END IF;
    IF kind = 'dialogdecision' AND EXISTS (
        SELECT 1 FROM dialogs_proposal p LEFT JOIN dialogs_event e ON e.id = p.event_id
        WHERE p.id = (new_row ->> 'proposal_id')::bigint
          AND (p.dialog_id <> (new_row ->> 'dialog_id')::bigint OR e.id IS NULL
               OR (e.at AT TIME ZONE 'Europe/Stockholm')::date > meeting.date)) THEN
        PERFORM dialogs_refuse('I5', 'a decision is about a proposal that was submitted before it');
    END IF;
END $$;

-- What the process has acted on: a correction may not change it (I2, I4).
CREATE FUNCTION dialogs_check_correction(kind text, new_row jsonb) RETURNS void LANGUAGE plpgsql AS $$
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
                                'office_id', 'handler_id'] LOOP
        IF kind <> 'investigationdecision' OR fact <> 'outcome' THEN  -- generated later, from q1 and q2
            IF old_row -> fact IS DISTINCT FROM new_row -> fact THEN
                PERFORM dialogs_refuse('I4', 'a correction cannot change what the case has gone on from');
            END IF;
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION dialogs_record_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kind text := TG_ARGV[0];
    is_decision boolean := TG_ARGV[1];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        IF dialogs_is_sealed(OLD.event_id) THEN
            PERFORM dialogs_refuse('I4', 'filed records never change or vanish');
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        IF NEW.dialog_id <> OLD.dialog_id THEN
            PERFORM dialogs_refuse('I4', 'a record stays with its case');
        END IF;
    END IF;
    PERFORM 1 FROM dialogs_dialog WHERE id = NEW.dialog_id FOR NO KEY UPDATE;
    IF dialogs_is_sealed(NEW.event_id) THEN
        PERFORM dialogs_refuse('I4', 'nothing is added to what is filed');
    END IF;
    IF is_decision THEN
        PERFORM dialogs_check_decision(kind, to_jsonb(NEW));
    END IF;
    IF NEW.corrects_id IS NOT NULL THEN
        PERFORM dialogs_check_correction(kind, to_jsonb(NEW));
    END IF;
    RETURN NEW;
END $$;

-- At commit: a filed record has its event, of its own kind and case.
CREATE FUNCTION dialogs_record_has_its_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.event_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM dialogs_event
        WHERE id = NEW.event_id AND dialog_id = NEW.dialog_id AND record_kind = TG_ARGV[0]) THEN
        PERFORM dialogs_refuse('I3', 'a record is filed by a step of its own case');
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    kind text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['idea', 'referral', 'investigationdecision', 'measurabilityreview', 'proposal',
        'dialogdecision', 'tabling', 'feedbackrescheduling', 'execution', 'cancellation', 'compilation',
        'publicfeedback', 'committeereport', 'informationmeeting', 'withdrawal', 'handover'] LOOP
        EXECUTE format('CREATE TRIGGER record_guard BEFORE INSERT OR UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION dialogs_record_guard(%L, %L)', 'dialogs_' || kind, kind,
                       EXISTS (SELECT 1 FROM pg_attribute
                               WHERE attrelid = ('dialogs_' || kind)::regclass AND attname = 'meeting_id'));
        EXECUTE format('CREATE CONSTRAINT TRIGGER record_has_its_event AFTER INSERT OR UPDATE ON %I
                        DEFERRABLE INITIALLY DEFERRED
                        FOR EACH ROW EXECUTE FUNCTION dialogs_record_has_its_event(%L)', 'dialogs_' || kind, kind);
    END LOOP;
END $$;
