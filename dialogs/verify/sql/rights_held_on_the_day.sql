-- The role that the step demands, held on the Swedish date of the act. Who runs a case may change by a handover; the
-- office before a case's first handover is not kept, so for that time an official of any office will do.
WITH handed AS MATERIALIZED (
    SELECT h.dialog_id, h.office_id, e.sequence,
           lead(e.sequence) OVER (PARTITION BY h.dialog_id ORDER BY e.sequence) AS until
    FROM dialogs_handover h JOIN dialogs_event e ON e.id = h.event_id
)
SELECT d.number, format('%s: %s', e.sequence, e.step)
FROM dialogs_event e
JOIN dialogs_dialog d ON d.id = e.dialog_id
JOIN verify_permission p ON p.step = e.step
LEFT JOIN handed ON handed.dialog_id = e.dialog_id AND e.sequence > handed.sequence
                AND (handed.until IS NULL OR e.sequence <= handed.until)
WHERE NOT EXISTS (
    SELECT 1 FROM committees_membership m
    WHERE m.person_id = e.actor_id
      AND (e.at AT TIME ZONE 'Europe/Stockholm')::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')
      AND CASE m.role
          WHEN 'secretary' THEN p.any_staff OR p.secretary AND m.committee_id = d.committee_id
          WHEN 'strategist' THEN p.any_staff OR p.strategist
          WHEN 'official' THEN p.any_staff OR p.any_official OR p.official AND (
              e.from_state = 'idea' OR d.office_id IS NULL
              OR m.office_id = coalesce(handed.office_id, d.office_id)
              OR handed.dialog_id IS NULL AND d.id IN (SELECT dialog_id FROM handed))
          WHEN 'elected_member' THEN p.any_staff
          ELSE FALSE END)
