"""A checklist begins with a published version: a draft could still change under the case (I1)."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION checklists_refuse_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM checklists_template WHERE id = NEW.template_id AND published_at IS NULL) THEN
        RAISE EXCEPTION 'A checklist begins with a published template.'
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER begins_with_a_published_version BEFORE INSERT ON checklists_checklist
FOR EACH ROW EXECUTE FUNCTION checklists_refuse_draft();
"""

BACKWARD = """
DROP TRIGGER begins_with_a_published_version ON checklists_checklist;
DROP FUNCTION checklists_refuse_draft();
"""


class Migration(migrations.Migration):
    dependencies = [("checklists", "0003_published_never_changes")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
