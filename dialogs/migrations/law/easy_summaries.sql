-- What residents could read in easy Swedish is known afterwards: a version never changes (I4).

CREATE FUNCTION dialogs_easy_summary_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM dialogs_refuse('I4', 'an easy summary never changes: write a new version');
    RETURN NULL;
END $$;
CREATE TRIGGER easy_summary_guard BEFORE UPDATE OR DELETE ON dialogs_easysummary
    FOR EACH ROW EXECUTE FUNCTION dialogs_easy_summary_guard();
