-- The tables of the past.

-- name: create
-- What a state was, and: until when it held (valid_to), when and by what it was closed, when and by what it was found wrong;
-- entry rises in the order of closing; piece_of names the entry of which only the time of validity was cut anew.
CREATE TABLE {history} (
    LIKE {table},
    valid_to timestamptz,
    superseded_at timestamptz,
    closed_by bigint,
    closed_at timestamptz NOT NULL,
    superseded_by bigint,
    entry bigint GENERATED ALWAYS AS IDENTITY,
    piece_of bigint
)

-- name: missing_columns
SELECT a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_attribute AS a
WHERE a.attrelid = to_regclass(%(table)s) AND a.attnum > 0 AND NOT a.attisdropped
  AND NOT EXISTS (SELECT FROM pg_attribute AS h WHERE h.attrelid = to_regclass(%(past)s) AND h.attname = a.attname)

-- name: has_record_time
SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass(%(past)s) AND attname = 'closed_at')

-- name: add_record_time
-- For tables of earlier versions: what closed a state was recorded when its change set was opened.
ALTER TABLE {history}
    ADD COLUMN closed_at timestamptz,
    ADD COLUMN superseded_by bigint,
    ADD COLUMN entry bigint GENERATED ALWAYS AS IDENTITY,
    ADD COLUMN piece_of bigint;
UPDATE {history} AS h
SET closed_at = coalesce(h.superseded_at, (SELECT s.opened_at FROM history_changeset AS s WHERE s.id = h.closed_by), h.valid_to, h.recorded_at),
    superseded_by = CASE WHEN h.superseded_at IS NOT NULL THEN h.closed_by END;
ALTER TABLE {history} ALTER COLUMN closed_at SET NOT NULL

-- name: exact_columns
-- The columns of a table whose values are equal only when they are the same to the last bit.
SELECT a.attname FROM pg_attribute AS a
JOIN   pg_type AS t ON t.oid = a.atttypid
LEFT   JOIN pg_collation AS c ON c.oid = a.attcollation
WHERE  a.attrelid = to_regclass(%(table)s) AND a.attnum > 0 AND NOT a.attisdropped AND coalesce(c.collisdeterministic, true)
  AND  (t.typname IN ('bool', 'int2', 'int4', 'int8', 'text', 'varchar', 'bytea', 'uuid', 'date', 'timestamp', 'timestamptz', 'geometry')
        OR (t.typname = 'numeric' AND a.atttypmod <> -1))
