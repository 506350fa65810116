-- Occasions are no records, but the figures that the execution filed are their sums.
SELECT d.number, format('%s+%s ≠ %s+%s', x.attended_exact, x.attended_estimated, o.exact, o.estimated)
FROM dialogs_execution x JOIN dialogs_dialog d ON d.id = x.dialog_id
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE status = 'held') AS held,
           count(*) FILTER (WHERE status = 'cancelled') AS cancelled,
           coalesce(sum(attended) FILTER (WHERE status = 'held' AND NOT attended_is_estimate), 0) AS exact,
           coalesce(sum(attended) FILTER (WHERE status = 'held' AND attended_is_estimate), 0) AS estimated,
           coalesce(sum(contributions) FILTER (WHERE status = 'held'), 0) AS contributions
    FROM dialogs_occasion WHERE dialog_id = x.dialog_id) o
WHERE (x.occasions_held, x.occasions_cancelled, x.attended_exact, x.attended_estimated, x.contributions)
      IS DISTINCT FROM (o.held, o.cancelled, o.exact, o.estimated, o.contributions)
