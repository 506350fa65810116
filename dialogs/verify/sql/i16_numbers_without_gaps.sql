SELECT wanted.number, ''
FROM dialogs_casenumberseries s CROSS JOIN LATERAL (
    SELECT format('MD-%s-%s', s.year, lpad(n::text, greatest(4, length(n::text)), '0')) AS number
    FROM generate_series(1, s.last) n) wanted
WHERE NOT EXISTS (SELECT 1 FROM dialogs_dialog d WHERE d.number = wanted.number)
UNION ALL
SELECT d.number, coalesce(s.last::text, '–')
FROM dialogs_dialog d LEFT JOIN dialogs_casenumberseries s ON s.year = split_part(d.number, '-', 2)::integer
WHERE s.last IS NULL OR split_part(d.number, '-', 3)::bigint NOT BETWEEN 1 AND s.last
