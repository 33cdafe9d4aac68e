-- Staged rows under the coded rules.

-- name: fill_twin
-- The rows as they would stand in the collection: what the file does not bring stays as it is in force.
INSERT INTO {twin} ({columns})
SELECT {values}
FROM {rows} AS r LEFT JOIN {table} AS t ON t.id = r.target_id
WHERE r.action IN ('new', 'changed', 'tolerated')

-- name: fill_twin_alone
-- The rows by themselves.
INSERT INTO {twin} ({columns})
SELECT {values}
FROM {rows} AS r
WHERE r.action IS NULL

-- name: fault
-- A finding that stops the import becomes a fault of its row.
INSERT INTO {faults} (row_no, code, message, value, place)
SELECT r.row_no, %(code)s, %(message)s, found.value, ST_GeomFromEWKT(found.place)
FROM unnest(%(features)s::bigint[], %(values)s::text[], %(places)s::text[]) AS found (feature, value, place)
JOIN {rows} AS r ON r.row_no = -found.feature OR r.target_id = found.feature
WHERE r.action IN ('new', 'changed', 'tolerated')

-- name: rows_of
-- Row numbers of features that are not new.
SELECT r.target_id, r.row_no FROM {rows} AS r WHERE r.target_id = ANY (%(ids)s)
