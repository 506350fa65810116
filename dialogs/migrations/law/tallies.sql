-- A step in a case makes the tallies of its months uncertain until they are counted again.

CREATE FUNCTION dialogs_event_is_untallied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dialogs_untallied (dialog_id) VALUES (NEW.dialog_id);
    RETURN NULL;
END $$;
CREATE TRIGGER event_is_untallied AFTER INSERT ON dialogs_event
    FOR EACH ROW EXECUTE FUNCTION dialogs_event_is_untallied();
