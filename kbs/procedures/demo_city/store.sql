-- Making the synthetic rows of a collection equal to a query's.

-- name: fresh
CREATE TEMP TABLE {fresh} ON COMMIT DROP AS {wanted}

-- name: columns
SELECT * FROM {fresh} LIMIT 0

-- name: delete
-- Rows that the query no longer has.
DELETE FROM {table} AS kept WHERE source = %(source)s AND source_ref LIKE %(scope)s
AND NOT EXISTS (SELECT FROM {fresh} AS fresh WHERE fresh.source_ref = kept.source_ref)

-- name: update
-- Rows that differ; equal ones are not touched, so that history keeps only real changes.
UPDATE {table} AS kept SET {assign} FROM {fresh} AS fresh
WHERE kept.source = %(source)s AND kept.source_ref = fresh.source_ref AND ({old}) IS DISTINCT FROM ({new})

-- name: retire
-- Rows that differ, where an update cannot pass from one state to the other.
DELETE FROM {table} AS kept USING {fresh} AS fresh
WHERE kept.source = %(source)s AND kept.source_ref = fresh.source_ref AND ({old}) IS DISTINCT FROM ({new})

-- name: insert
INSERT INTO {table} (source, source_ref, {columns})
SELECT %(source)s, fresh.source_ref, {columns} FROM {fresh} AS fresh
WHERE NOT EXISTS (SELECT FROM {table} AS kept WHERE kept.source = %(source)s AND kept.source_ref = fresh.source_ref)
ORDER BY fresh.source_ref

-- name: forget
DROP TABLE {fresh}
