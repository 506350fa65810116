-- Whatever a public page may show is listed here. A statement that writes to one of these tables counts, in the
-- transaction that writes: so whoever reads the sum and then the tables never keeps something old as new.
-- A page that shows another table fails tests/public/test_what_pages_read.py until the table is counted too.

CREATE FUNCTION dialogs_public_page_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Any row will do that nobody else holds; nobody waits, so no two writers can ever wait for each other.
    UPDATE dialogs_publicchange SET changes = changes + 1
    WHERE id = (SELECT id FROM dialogs_publicchange ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED);
    IF NOT FOUND THEN
        INSERT INTO dialogs_publicchange (changes) VALUES (1);
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    shown text;
BEGIN
    FOREACH shown IN ARRAY ARRAY[
        'committees_committee', 'committees_office', 'committees_meeting',
        'dialogs_dialog', 'dialogs_event', 'dialogs_document', 'dialogs_occasion',
        'dialogs_investigationdecision', 'dialogs_proposal', 'dialogs_proposal_methods', 'dialogs_dialogdecision',
        'dialogs_feedbackrescheduling', 'dialogs_cancellation', 'dialogs_committeereport',
        'dialogs_execution', 'dialogs_compilation', 'dialogs_goal', 'dialogs_goaloutcome',
        'dialogs_publicfeedback', 'dialogs_effect',
        'dialogs_informationmeeting', 'dialogs_informationquestion',
        'dialogs_ladder', 'dialogs_participationlevel', 'dialogs_method',
        'dialogs_informationtext', 'dialogs_easysummary', 'dialogs_heardbackanswer'
    ] LOOP
        EXECUTE format('CREATE TRIGGER public_page_changes AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION dialogs_public_page_changes()', shown);
    END LOOP;
END $$;
