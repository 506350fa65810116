-- Effects: what a dialogue led to. It came after parking, so it replaces a part of that law.

-- What an event's digest covers (parking.sql), with the new kind of record.
DO $generate$
DECLARE
    kind text;
    rows_of_each_kind text := '';
BEGIN
    FOREACH kind IN ARRAY ARRAY['idea', 'referral', 'investigationdecision', 'measurabilityreview', 'proposal',
        'dialogdecision', 'tabling', 'feedbackrescheduling', 'execution', 'cancellation', 'compilation',
        'publicfeedback', 'committeereport', 'informationmeeting', 'withdrawal', 'handover',
        'parking', 'effect'] LOOP
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

-- Only what residents were answered about can have had an effect.
CREATE FUNCTION dialogs_effect_follows_the_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM dialogs_publicfeedback
                   WHERE dialog_id = NEW.dialog_id AND event_id IS NOT NULL) THEN
        PERFORM dialogs_refuse('I7', 'an effect comes after the answer to the residents');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER effect_follows_the_answer BEFORE INSERT ON dialogs_effect
    FOR EACH ROW EXECUTE FUNCTION dialogs_effect_follows_the_answer();

CREATE TRIGGER record_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_effect
    FOR EACH ROW EXECUTE FUNCTION dialogs_record_guard('effect', 'false');
CREATE CONSTRAINT TRIGGER record_has_its_event AFTER INSERT OR UPDATE ON dialogs_effect
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dialogs_record_has_its_event('effect');
