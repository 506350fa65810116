SELECT '–', table_name || '.' || column_name
FROM information_schema.columns
WHERE table_schema = current_schema() AND data_type = 'timestamp without time zone'
  AND split_part(table_name, '_', 1) IN ('dialogs', 'checklists', 'committees')
