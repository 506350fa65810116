"""The municipality's ladder of participation, as its rules have it (PROCESS, "The ladder"), and its freeze."""

from django.db import migrations
from django.utils import timezone

LADDER = [
    ("co_decision", "Gemensamt beslutsfattande", "bestämma", ["Rådslag med omröstning", "Medborgarbudget"]),
    ("influence", "Aktiviteter planeras och genomförs", "påverka", ["Framtidsverkstad", "Idéverkstad"]),
    ("dialogue", "Utbyte av tankar. Ofta flera tillfällen", "resonera", ["Open space", "Cafémetoden"]),
    ("consultation", "Samla in synpunkter. Ofta punktinsats", "tycka", ["Enkät", "Intervju", "Fokusgrupp"]),
    (
        "information",
        "När beslut är taget utan att det funnits möjlighet att påverka frågan. "
        "Envägskommunikation. Frågor och svar.",
        "veta",
        ["Tidning, webb, trycksak, öppna möten", "Utställning, mässa"],
    ),
]

FREEZE = """
CREATE FUNCTION dialogs_ladder_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed jsonb;
    of_ladder bigint;
BEGIN
    -- The row as it was and as it will be: nothing is moved out of a published ladder, nor into one.
    FOREACH changed IN ARRAY array_remove(ARRAY[to_jsonb(OLD), to_jsonb(NEW)], NULL) LOOP
        of_ladder := CASE TG_TABLE_NAME
            WHEN 'dialogs_ladder' THEN (changed ->> 'id')::bigint
            WHEN 'dialogs_participationlevel' THEN (changed ->> 'ladder_id')::bigint
            ELSE (SELECT ladder_id FROM dialogs_participationlevel WHERE id = (changed ->> 'level_id')::bigint) END;
        -- Wait for somebody who is publishing the ladder just now; then look.
        PERFORM 1 FROM dialogs_ladder WHERE id = of_ladder FOR SHARE;
        IF EXISTS (SELECT 1 FROM dialogs_ladder WHERE id = of_ladder AND published_at IS NOT NULL) THEN
            PERFORM dialogs_refuse('I4', 'a published ladder never changes: make a new version');
        END IF;
    END LOOP;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER ladder_guard BEFORE UPDATE OR DELETE ON dialogs_ladder
    FOR EACH ROW EXECUTE FUNCTION dialogs_ladder_guard();
CREATE TRIGGER ladder_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_participationlevel
    FOR EACH ROW EXECUTE FUNCTION dialogs_ladder_guard();
CREATE TRIGGER ladder_guard BEFORE INSERT OR UPDATE OR DELETE ON dialogs_method
    FOR EACH ROW EXECUTE FUNCTION dialogs_ladder_guard();
"""
UNFREEZE = "DROP FUNCTION dialogs_ladder_guard() CASCADE"


def ship(apps, schema_editor):
    ladder = apps.get_model("dialogs", "Ladder").objects.create(version=1)
    level_model, method_model = (apps.get_model("dialogs", name) for name in ("ParticipationLevel", "Method"))
    for position, (key, characteristic, residents_may, methods) in enumerate(LADDER, start=1):
        level = level_model.objects.create(
            ladder=ladder, key=key, position=position, characteristic=characteristic, residents_may=residents_may
        )
        method_model.objects.bulk_create(method_model(level=level, name=name) for name in methods)
    ladder.published_at = timezone.now()
    ladder.save()
    groups = ["Alla invånare", "Barn och unga", "Äldre", "Föreningar", "Företagare", "Närboende"]
    group_model = apps.get_model("dialogs", "TargetGroup")
    group_model.objects.bulk_create(group_model(name=name) for name in groups)


# In SQL: the models of the migrations' own history cannot follow their relations backwards.
TAKE_BACK = [
    f"DELETE FROM dialogs_{table}" for table in ("method", "participationlevel", "ladder", "targetgroup")
]


class Migration(migrations.Migration):
    dependencies = [("dialogs", "0002_law")]

    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, TAKE_BACK),
        migrations.RunPython(ship, migrations.RunPython.noop),
        migrations.RunSQL(FREEZE, UNFREEZE),
    ]
