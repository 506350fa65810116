-- The role that the step demands, held on the Swedish date of the act. Who runs a case may change by a handover; the
-- office before a case's first handover is not kept, so for that time an official of any office will do.
SELECT d.number, format('%s: %s', e.sequence, e.step)
FROM dialogs_event e
JOIN dialogs_dialog d ON d.id = e.dialog_id
JOIN verify_permission p ON p.step = e.step
LEFT JOIN LATERAL (
    SELECT (SELECT h.office_id FROM dialogs_handover h JOIN dialogs_event he ON he.id = h.event_id
            WHERE h.dialog_id = d.id AND he.sequence < e.sequence ORDER BY he.sequence DESC LIMIT 1) AS office_id
    WHERE EXISTS (SELECT 1 FROM dialogs_handover h WHERE h.dialog_id = d.id)) handed ON TRUE
WHERE NOT EXISTS (
    SELECT 1 FROM committees_membership m
    WHERE m.person_id = e.actor_id AND m.valid_from <= (e.at AT TIME ZONE 'Europe/Stockholm')::date
      AND (m.valid_to IS NULL OR m.valid_to >= (e.at AT TIME ZONE 'Europe/Stockholm')::date)
      AND CASE m.role
          WHEN 'secretary' THEN p.any_staff OR p.secretary AND m.committee_id = d.committee_id
          WHEN 'strategist' THEN p.any_staff OR p.strategist
          WHEN 'official' THEN p.any_staff OR p.any_official OR p.official AND (
              e.from_state = 'idea' OR d.office_id IS NULL
              OR m.office_id = coalesce(handed.office_id, d.office_id)
              OR handed.office_id IS NULL AND EXISTS (SELECT 1 FROM dialogs_handover h WHERE h.dialog_id = d.id))
          WHEN 'elected_member' THEN p.any_staff
          ELSE FALSE END)
