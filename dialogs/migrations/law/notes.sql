-- Notes: who wrote what when never changes or vanishes (I4). A mistaken note is answered by another one.

CREATE FUNCTION dialogs_note_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM dialogs_refuse('I4', 'notes never change or vanish');
END $$;
CREATE TRIGGER note_never_changes BEFORE UPDATE OR DELETE ON dialogs_note
    FOR EACH ROW EXECUTE FUNCTION dialogs_note_never_changes();
