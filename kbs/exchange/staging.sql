-- Staging tables: unlogged, without row security, in a schema of their own, swept when their owner is gone.

-- name: create_rows
-- One row per row of the file: `raw` as read, `geom` as it would be stored; `action` says what becomes of it.
CREATE UNLOGGED TABLE {rows} (
    row_no bigint NOT NULL,
    raw geometry,
    geom geometry,
    label text,
    action text,
    target_id bigint,
    geometry_changed boolean,
    values_changed boolean,
    distance_m double precision
    {columns}
)

-- name: create_faults
-- What is wrong with rows; a row that stands here is not loaded.
CREATE UNLOGGED TABLE {faults} (
    row_no bigint NOT NULL,
    code text NOT NULL,
    message text NOT NULL,
    value text,
    place geometry
)

-- name: create_texts
-- Texts of a drawing, to be joined to the areas they stand in.
CREATE UNLOGGED TABLE {texts} (layer text NOT NULL, value text NOT NULL, raw geometry, geom geometry)

-- name: grant
GRANT SELECT, INSERT, UPDATE, DELETE ON {rows}, {faults}, {texts} TO {workers}

-- name: leftovers
-- Staging tables by name; their owners are asked through the advisory lock in the name.
SELECT c.relname
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = %(schema)s AND c.relkind = 'r' AND c.relname LIKE 'imp\_%%'

-- name: try_lease
SELECT pg_try_advisory_lock(%(class)s, %(key)s)

-- name: release_lease
SELECT pg_advisory_unlock(%(class)s, %(key)s)
