"""What a case was ticked against stays as it was: for the admin, the shell and raw SQL alike (I1, I4).

A published template and its points never change; a running checklist keeps its template and all its points.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION checklists_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER published_template_never_changes BEFORE UPDATE OR DELETE ON checklists_template
FOR EACH ROW WHEN (OLD.published_at IS NOT NULL)
EXECUTE FUNCTION checklists_refuse('A published template never changes. Make a new version.');

CREATE FUNCTION checklists_refuse_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Wait for somebody who is publishing the template just now; then look.
    PERFORM 1 FROM checklists_template WHERE id IN (OLD.template_id, NEW.template_id) FOR SHARE;
    PERFORM 1 FROM checklists_template
    WHERE id IN (OLD.template_id, NEW.template_id) AND published_at IS NOT NULL;
    IF FOUND THEN
        RAISE EXCEPTION 'The points of a published template never change. Make a new version.'
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

CREATE TRIGGER published_points_never_change BEFORE INSERT OR UPDATE OR DELETE ON checklists_templateitem
FOR EACH ROW EXECUTE FUNCTION checklists_refuse_published();

CREATE TRIGGER checklist_keeps_its_template BEFORE UPDATE ON checklists_checklist
FOR EACH ROW WHEN (OLD.template_id IS DISTINCT FROM NEW.template_id)
EXECUTE FUNCTION checklists_refuse('A checklist keeps the template it began with.');

CREATE TRIGGER item_stays_where_it_is BEFORE UPDATE ON checklists_item
FOR EACH ROW
WHEN ((OLD.checklist_id, OLD.template_item_id) IS DISTINCT FROM (NEW.checklist_id, NEW.template_item_id))
EXECUTE FUNCTION checklists_refuse('An item stays in its checklist, for its point.');

CREATE TRIGGER item_never_vanishes BEFORE DELETE ON checklists_item
FOR EACH ROW EXECUTE FUNCTION checklists_refuse('An item never vanishes from its checklist.');
"""

BACKWARD = """
DROP TRIGGER item_never_vanishes ON checklists_item;
DROP TRIGGER item_stays_where_it_is ON checklists_item;
DROP TRIGGER checklist_keeps_its_template ON checklists_checklist;
DROP TRIGGER published_points_never_change ON checklists_templateitem;
DROP TRIGGER published_template_never_changes ON checklists_template;
DROP FUNCTION checklists_refuse_published();
DROP FUNCTION checklists_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("checklists", "0002_municipality_checklist")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
