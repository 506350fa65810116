SELECT d.number, coalesce(d.ends_on::text, '–')
FROM dialogs_dialog d
WHERE d.ends_on IS NULL AND d.id IN (SELECT dialog_id FROM verify_begun)
   OR d.ends_on IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM dialogs_dialogdecision g
      WHERE g.dialog_id = d.id AND g.outcome = 'yes' AND g.period_to = d.ends_on
        AND NOT EXISTS (SELECT 1 FROM dialogs_dialogdecision c WHERE c.corrects_id = g.id))
