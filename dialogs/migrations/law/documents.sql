-- A document is a file that somebody put in a case: what it was is never changed, and its row never goes.
-- All of it under the case's lock, so that nothing is made public while the case is being decided (I4, I10).

CREATE FUNCTION dialogs_document_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    now_in text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM dialogs_refuse('I4', 'a document that was removed is still told of');
    END IF;
    SELECT state INTO now_in FROM dialogs_dialog WHERE id = NEW.dialog_id FOR NO KEY UPDATE;
    IF TG_OP = 'INSERT' THEN
        IF NEW.made_public_at IS NOT NULL OR NEW.removed_at IS NOT NULL THEN
            PERFORM dialogs_refuse('I10', 'a document begins as one for the staff');
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.removed_at IS NOT NULL THEN
        PERFORM dialogs_refuse('I4', 'a document that was removed stays removed');
    END IF;
    IF (NEW.dialog_id, NEW.uuid, NEW.key, NEW.title, NEW.kind, NEW.name, NEW.file, NEW.size, NEW.sha256,
        NEW.original_sha256, NEW.has_hidden_parts, NEW.uploaded_by_id, NEW.uploaded_at) IS DISTINCT FROM
       (OLD.dialog_id, OLD.uuid, OLD.key, OLD.title, OLD.kind, OLD.name, OLD.file, OLD.size, OLD.sha256,
        OLD.original_sha256, OLD.has_hidden_parts, OLD.uploaded_by_id, OLD.uploaded_at) THEN
        PERFORM dialogs_refuse('I4', 'the facts of a document never change');
    END IF;
    IF OLD.made_public_at IS NOT NULL AND NEW.made_public_at IS NULL THEN
        PERFORM dialogs_refuse('I4', 'that a document was public is not forgotten');
    END IF;
    IF NEW.made_public_at IS DISTINCT FROM OLD.made_public_at
       AND NOT now_in = ANY ('{execution,feedback,information,completed}') THEN
        PERFORM dialogs_refuse('I10', 'residents do not know of the case yet');
    END IF;
    NEW.revision := OLD.revision + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER document_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_document
    FOR EACH ROW EXECUTE FUNCTION dialogs_document_guard();
