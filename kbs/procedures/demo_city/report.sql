-- name: counts
-- Real and synthetic features of one collection.
SELECT count(*) FILTER (WHERE source <> %(synthetic)s), count(*) FILTER (WHERE source = %(synthetic)s) FROM {table}
