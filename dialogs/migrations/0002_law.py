"""The law of the process in the database: see the SQL files in `law/`.

The roads below are what the steps could leave behind when this migration was written. A step that is added or
changed needs a migration that replaces the constraint; a test compares it with the steps.
"""

from pathlib import Path

from django.db import migrations

LAW = Path(__file__).parent / "law"
ROADS = [
    ("register", "", "idea", "idea"),
    ("refer_elsewhere", "idea", "referred", "referral"),
    ("refer_to_committee", "idea", "investigation", ""),
    ("decide_investigation", "investigation", "information", "investigationdecision"),
    ("decide_investigation", "investigation", "proposal", "investigationdecision"),
    ("review_measurability", "execution", "execution", "measurabilityreview"),
    ("review_measurability", "proposal", "proposal", "measurabilityreview"),
    ("submit_proposal", "proposal", "decision", "proposal"),
    ("decide_dialog", "decision", "execution", "dialogdecision"),
    ("decide_dialog", "decision", "information", "dialogdecision"),
    ("decide_dialog", "decision", "proposal", "dialogdecision"),
    ("table", "decision", "decision", "tabling"),
    ("table", "investigation", "investigation", "tabling"),
    ("submit_plan_change", "execution", "execution", "proposal"),
    ("decide_plan_change", "execution", "execution", "dialogdecision"),
    ("reschedule_feedback", "execution", "execution", "feedbackrescheduling"),
    ("reschedule_feedback", "feedback", "feedback", "feedbackrescheduling"),
    ("complete_execution", "execution", "feedback", "execution"),
    ("cancel_dialog", "execution", "feedback", "cancellation"),
    ("compile_results", "feedback", "feedback", "compilation"),
    ("publish_feedback", "feedback", "feedback", "publicfeedback"),
    ("report_to_committee", "feedback", "feedback", "committeereport"),
    ("close", "feedback", "completed", ""),
    ("hold_information_meeting", "information", "completed", "informationmeeting"),
    ("withdraw", "decision", "withdrawn", "withdrawal"),
    ("withdraw", "idea", "withdrawn", "withdrawal"),
    ("withdraw", "investigation", "withdrawn", "withdrawal"),
    ("withdraw", "proposal", "withdrawn", "withdrawal"),
    ("hand_over", "decision", "decision", "handover"),
    ("hand_over", "execution", "execution", "handover"),
    ("hand_over", "feedback", "feedback", "handover"),
    ("hand_over", "information", "information", "handover"),
    ("hand_over", "investigation", "investigation", "handover"),
    ("hand_over", "proposal", "proposal", "handover"),
]


def _quoted(road):
    return "(" + ", ".join(f"'{word}'" for word in road) + ")"


def only_these(roads):
    return f"""
ALTER TABLE dialogs_event ADD CONSTRAINT event_follows_the_process CHECK (
    (step, from_state, to_state, record_kind) IN ({", ".join(map(_quoted, roads))})
    OR (step = 'correct' AND from_state = to_state AND record_kind <> ''))
"""


ANY_ROAD = "ALTER TABLE dialogs_event DROP CONSTRAINT event_follows_the_process"
UNDO = """
DO $$
DECLARE
    found regprocedure;
BEGIN
    FOR found IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                 WHERE n.nspname = current_schema() AND p.proname LIKE 'dialogs\\_%' LOOP
        EXECUTE 'DROP FUNCTION ' || found || ' CASCADE';
    END LOOP;
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0001_initial")]

    operations = [
        migrations.RunSQL(only_these(ROADS), ANY_ROAD),
        *(
            migrations.RunSQL((LAW / f"{name}.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop)
            for name in ("steps", "records", "working_data", "cases")
        ),
        migrations.RunSQL((LAW / "events.sql").read_text(encoding="utf-8"), UNDO),
    ]
