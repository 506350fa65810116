-- The event: what happened, in order, never changed (I3, I4).

CREATE FUNCTION dialogs_refuse(rule text, reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- check_violation, so that Django raises IntegrityError; the rule's name travels as the constraint's name.
    RAISE EXCEPTION '%: %', rule, reason USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;

-- What an event's digest covers: the record's row and the rows that belong to it. Null columns are left out,
-- so that a later migration may add a nullable column without touching old digests.
-- One written-out query per kind: the database plans each once, not once a record.
DO $generate$
DECLARE
    kind text;
    rows_of_each_kind text := '';
BEGIN
    FOREACH kind IN ARRAY ARRAY['idea', 'referral', 'investigationdecision', 'measurabilityreview', 'proposal',
        'dialogdecision', 'tabling', 'feedbackrescheduling', 'execution', 'cancellation', 'compilation',
        'publicfeedback', 'committeereport', 'informationmeeting', 'withdrawal', 'handover'] LOOP
        rows_of_each_kind := rows_of_each_kind || format(
            'WHEN %L THEN SELECT to_jsonb(r) INTO content FROM %I r WHERE r.event_id = $2; ', kind, 'dialogs_' || kind);
    END LOOP;
    EXECUTE format($function$
CREATE FUNCTION dialogs_record_content(kind text, event uuid) RETURNS jsonb
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

CREATE FUNCTION dialogs_digest(content jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(convert_to(content::text, 'UTF8'))
$$;

CREATE FUNCTION dialogs_event_hash(event dialogs_event) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(event.previous_hash || convert_to(concat_ws(chr(31),
        event.id, event.dialog_id, event.sequence, event.step, event.from_state, event.to_state, event.actor_id,
        extract(epoch FROM event.at), event.record_kind, encode(event.record_digest, 'hex')), 'UTF8'))
$$;

CREATE FUNCTION dialogs_event_append() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last dialogs_event;
    content jsonb;
BEGIN
    PERFORM 1 FROM dialogs_dialog WHERE id = NEW.dialog_id FOR NO KEY UPDATE;
    SELECT * INTO last FROM dialogs_event WHERE dialog_id = NEW.dialog_id ORDER BY sequence DESC LIMIT 1;
    NEW.waited := NULL;
    NEW.record_digest := NULL;
    IF last.id IS NULL THEN
        NEW.sequence := 1;
        NEW.previous_hash := ''::bytea;
    ELSE
        IF NEW.at < last.at THEN
            PERFORM dialogs_refuse('I3', 'an event cannot be older than the one before it');
        END IF;
        NEW.sequence := last.sequence + 1;
        NEW.previous_hash := last.hash;
    END IF;
    IF NEW.from_state <> coalesce(last.to_state, '') THEN
        PERFORM dialogs_refuse('I3', 'an event begins where the one before it ended');
    END IF;
    IF NEW.from_state <> '' AND NEW.from_state <> NEW.to_state THEN
        SELECT NEW.at - max(at) INTO NEW.waited FROM dialogs_event
        WHERE dialog_id = NEW.dialog_id AND to_state = NEW.from_state AND from_state <> to_state;
    END IF;
    IF NEW.record_kind <> '' THEN
        content := dialogs_record_content(NEW.record_kind, NEW.id);
        IF content IS NULL THEN
            PERFORM dialogs_refuse('I3', 'the record of this step is not filed');
        END IF;
        NEW.record_digest := dialogs_digest(content);
    END IF;
    PERFORM dialogs_check_step(NEW, content);
    NEW.hash := dialogs_event_hash(NEW);
    RETURN NEW;
END $$;

CREATE FUNCTION dialogs_event_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM dialogs_refuse('I4', 'events never change or vanish');
END $$;

-- At commit, not before: within a step the event is written first and the case follows.
CREATE FUNCTION dialogs_case_follows_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    case_id bigint;
BEGIN
    IF TG_TABLE_NAME = 'dialogs_dialog' THEN case_id := NEW.id; ELSE case_id := NEW.dialog_id; END IF;
    IF (SELECT state FROM dialogs_dialog WHERE id = case_id) IS DISTINCT FROM
       (SELECT to_state FROM dialogs_event WHERE dialog_id = case_id ORDER BY sequence DESC LIMIT 1) THEN
        PERFORM dialogs_refuse('I3', 'a case stands where its last event left it');
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER event_append BEFORE INSERT ON dialogs_event
    FOR EACH ROW EXECUTE FUNCTION dialogs_event_append();
CREATE TRIGGER event_never_changes BEFORE UPDATE OR DELETE ON dialogs_event
    FOR EACH ROW EXECUTE FUNCTION dialogs_event_never_changes();
CREATE CONSTRAINT TRIGGER event_moves_the_case AFTER INSERT ON dialogs_event
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dialogs_case_follows_events();
CREATE CONSTRAINT TRIGGER case_begins_with_an_event AFTER INSERT ON dialogs_dialog
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dialogs_case_follows_events();
