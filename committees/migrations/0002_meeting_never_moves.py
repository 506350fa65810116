"""A decision carries its meeting's date and its committee follows from the meeting (I5), so a meeting never moves.

One that was entered wrongly is deleted, which the decisions' protected keys allow only while none refers to it.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION committees_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER meeting_never_moves BEFORE UPDATE ON committees_meeting
FOR EACH ROW WHEN ((OLD.committee_id, OLD.date) IS DISTINCT FROM (NEW.committee_id, NEW.date))
EXECUTE FUNCTION committees_refuse('A meeting never moves to another day or committee.');
"""

BACKWARD = """
DROP TRIGGER meeting_never_moves ON committees_meeting;
DROP FUNCTION committees_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("committees", "0001_initial")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
