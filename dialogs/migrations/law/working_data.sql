-- Drafts, goals, occasions and checklist points: changed only while the case waits for them, and only under the
-- case's lock, so that a step never decides on something that is changing beneath it (I1, I15).

CREATE FUNCTION dialogs_lock_in_state(case_id bigint, states text[], what text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    now_in text;
BEGIN
    SELECT state INTO now_in FROM dialogs_dialog WHERE id = case_id FOR NO KEY UPDATE;
    IF NOT now_in = ANY (states) THEN
        PERFORM dialogs_refuse('I4', format('%s cannot be changed while the case is in %s', what, now_in));
    END IF;
END $$;

CREATE FUNCTION dialogs_draft_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    proposal boolean := TG_TABLE_NAME = 'dialogs_proposal';
BEGIN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF NEW.event_id IS NULL THEN
        PERFORM dialogs_lock_in_state(NEW.dialog_id, CASE WHEN proposal THEN '{proposal,execution}'::text[]
                                                          ELSE '{feedback}' END, 'the draft');
    END IF;
    IF TG_OP = 'UPDATE' THEN
        NEW.revision := OLD.revision + 1;
        -- Only the goals' own trigger counts their changes: a draft saved whole may carry an older count.
        IF proposal AND pg_trigger_depth() = 1 THEN NEW.goals_revision := OLD.goals_revision; END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draft_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_proposal
    FOR EACH ROW EXECUTE FUNCTION dialogs_draft_guard();
CREATE TRIGGER draft_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_publicfeedback
    FOR EACH ROW EXECUTE FUNCTION dialogs_draft_guard();

-- Touching the proposal's own row brings its lock and its guards with it.
CREATE FUNCTION dialogs_goal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE dialogs_proposal SET goals_revision = goals_revision + 1 WHERE id = OLD.proposal_id;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    END IF;
    IF TG_OP = 'INSERT' OR NEW.proposal_id <> OLD.proposal_id THEN
        UPDATE dialogs_proposal SET goals_revision = goals_revision + 1 WHERE id = NEW.proposal_id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER goal_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_goal
    FOR EACH ROW EXECUTE FUNCTION dialogs_goal_guard();

CREATE FUNCTION dialogs_method_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE dialogs_proposal SET revision = revision WHERE id = OLD.proposal_id;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    END IF;
    UPDATE dialogs_proposal SET revision = revision WHERE id = NEW.proposal_id;
    RETURN NEW;
END $$;
CREATE TRIGGER method_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_proposal_methods
    FOR EACH ROW EXECUTE FUNCTION dialogs_method_guard();

-- Rows that belong to a filed record are filed with it.
CREATE FUNCTION dialogs_part_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    row_now jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
    sealed boolean;
BEGIN
    EXECUTE format('SELECT dialogs_is_sealed(event_id) FROM %I WHERE id = $1', 'dialogs_' || TG_ARGV[0])
        INTO sealed USING (row_now ->> TG_ARGV[1])::bigint;
    IF sealed OR TG_OP <> 'INSERT' THEN
        PERFORM dialogs_refuse('I4', 'filed records never change or vanish');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER part_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_goaloutcome
    FOR EACH ROW EXECUTE FUNCTION dialogs_part_guard('compilation', 'compilation_id');
CREATE TRIGGER part_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_informationquestion
    FOR EACH ROW EXECUTE FUNCTION dialogs_part_guard('informationmeeting', 'meeting_id');

CREATE FUNCTION dialogs_occasion_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM dialogs_lock_in_state(OLD.dialog_id, '{execution}', 'the occasion');
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        NEW.revision := OLD.revision + 1;
    END IF;
    PERFORM dialogs_lock_in_state(NEW.dialog_id, '{execution}', 'the occasion');
    RETURN NEW;
END $$;
CREATE TRIGGER occasion_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_occasion
    FOR EACH ROW EXECUTE FUNCTION dialogs_occasion_guard();

-- The checklists app knows no dialogs; the case that uses a checklist guards its points from here.
CREATE FUNCTION dialogs_item_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    case_id bigint := (SELECT id FROM dialogs_dialog WHERE checklist_id =
                       (CASE WHEN TG_OP = 'INSERT' THEN NEW.checklist_id ELSE OLD.checklist_id END));
    of_phase text;
BEGIN
    IF case_id IS NOT NULL THEN
        IF TG_OP <> 'UPDATE' OR NEW.checklist_id <> OLD.checklist_id OR NEW.template_item_id <> OLD.template_item_id THEN
            PERFORM dialogs_refuse('I1', 'the points of a running case''s checklist are fixed');
        END IF;
        SELECT phase INTO of_phase FROM checklists_templateitem WHERE id = OLD.template_item_id;
        PERFORM dialogs_lock_in_state(case_id, CASE of_phase WHEN 'before' THEN '{proposal}'::text[]
            WHEN 'during' THEN '{execution}' ELSE '{feedback}' END, 'the checklist point');
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER item_guard BEFORE INSERT OR UPDATE OR DELETE ON checklists_item
    FOR EACH ROW EXECUTE FUNCTION dialogs_item_guard();
