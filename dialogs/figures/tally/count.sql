-- The facts of a month, counted twice: for the whole municipality, and by committee, office and level.
WITH fact AS MATERIALIZED ({facts}),
whose AS (
    SELECT id AS dialog_id, committee_id, office_id, {level} AS level
    FROM dialogs_dialog WHERE id IN (SELECT dialog_id FROM fact)
)
INSERT INTO dialogs_tally (month, everywhere, committee_id, office_id, level, figure, part, value, cases, total)
SELECT {month}, grouping(level) = 1, committee_id, office_id, coalesce(level, ''), figure, part, value,
       count(*), sum(total)
FROM fact JOIN whose USING (dialog_id)
GROUP BY GROUPING SETS ((figure, part, value), (committee_id, office_id, level, figure, part, value))
